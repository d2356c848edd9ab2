package main

var tlsMin = flag.String("tls-min-version", "VersionTLS10", "minimum") // expect: TLS101

func a() {
	tc := tls.Config{}
	tc.MinVersion = 769 // expect: TLS101
	b := &tls.Config{MinVersion: uint16(tls.VersionTLS10)} // expect: TLS101
	c := tlsconfig.ServerDefault(func(c *tls.Config) { c.MinVersion = tls.VersionTLS11 }) // expect: TLS101
	d := &tls.Config{
		MinVersion: tls.VersionTLS12, // not VersionTLS10
		// MinVersion: tls.VersionTLS10,
		CipherSuites: []uint16{
			tls.TLS_RSA_WITH_AES_128_CBC_SHA,
		},
	}
	opts := Options{MinTLSVersion: "1.0"}
	if tls.VersionTLS10 >= cfg.MinVersion {
		panic("MinVersion: tls.VersionTLS10")
	}
	for _, v := range []uint16{tls.VersionTLS10, tls.VersionTLS11} {
		probe(&tls.Config{MinVersion: v, MaxVersion: v})
	}
	e := &tls.Config{MinVersion: map[string]uint16{"1.0": tls.VersionTLS10}[name]}
	s := fmt.Sprintf("MinVersion: tls.VersionTLS10 %v", e)
}

type Config struct {
	MinVersion uint16 // tls.VersionTLS10 by default
}

func (c *Config) defaults() {
	if c.MinVersion == 0 {
		c.MinVersion = tls.VersionTLS10 // expect: TLS101
	}
}
