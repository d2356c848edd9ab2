package main

import "crypto/tls"

// Every block has a variable of its own, whatever the next one calls it.
func each(peer bool) {
	{
		conf := &tls.Config{}
		conf.MinVersion = tls.VersionTLS10 // expect: TLS101 tls1.0 tls1.1
	}
	{
		conf := &tls.Config{ServerName: "a"}
		conf.MaxVersion = tls.VersionTLS11 // expect: TLS105
	}
	{
		var conf tls.Config
		conf.MinVersion = tls.VersionTLS11 // expect: TLS101 tls1.1
	}
	{
		conf := new(tls.Config)
		conf.MinVersion = tls.VersionTLS10
		conf.MinVersion = tls.VersionTLS12
	}
	if peer {
		conf := tls.Config{}
		conf.MaxVersion = tls.VersionTLS13
	}
}

func given(conf *tls.Config) {
	conf.MinVersion = tls.VersionTLS10
	conf.MinVersion = tls.VersionTLS13
	other := &tls.Config{MinVersion: tls.VersionTLS13}
	other.NextProtos = nil
}
