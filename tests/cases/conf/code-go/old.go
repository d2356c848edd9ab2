package main

// MinVersion: tls.VersionTLS10
import "crypto/tls"

func old() *tls.Config {
	cfg := &tls.Config{
		MinVersion: tls.VersionTLS10,
	}
	cfg.MinVersion = tls.VersionTLS11 // expect: TLS101 tls1.1
	other := &tls.Config{MinVersion: tls.VersionSSL30, MaxVersion: tls.VersionTLS12} // expect: TLS101
	capped := tls.Config{MaxVersion: tls.VersionTLS11} // expect: TLS105
	raw := &tls.Config{MinVersion: 0x0301} // expect: TLS101 tls1.0 tls1.1
	number := &tls.Config{MinVersion: 769} // expect: TLS101 tls1.0 tls1.1
	const least = tls.VersionTLS10 // expect: TLS101 tls1.0 tls1.1
	named := &tls.Config{MinVersion: least}
	use(named, other, capped, raw, number)
	return cfg
}
