package main

import "crypto/tls"

/* MinVersion: tls.VersionTLS10 */
var versions = map[string]uint16{
	"1.0": tls.VersionTLS10,
	"1.2": tls.VersionTLS12,
}

func ok() *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	text := `MinVersion: tls.VersionTLS10`
	if cfg.MinVersion == tls.VersionTLS10 || cfg.MinVersion < tls.VersionTLS12 {
		panic("MinVersion: tls.VersionTLS10")
	}
	switch cfg.MinVersion {
	case tls.VersionTLS10, tls.VersionTLS11:
		panic(text)
	}
	cfg.MaxVersion = tls.VersionTLS13
	cfg.MinVersion = tls.VersionTLS10
	cfg.MinVersion = tls.VersionTLS12
	return cfg
}
