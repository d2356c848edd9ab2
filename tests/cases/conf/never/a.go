package a

func f() *tls.Config {
	if false {
		return &tls.Config{MinVersion: tls.VersionTLS10}
	}
	if falsy {
		return &tls.Config{MinVersion: tls.VersionTLS11} // expect: TLS101
	}
	return &tls.Config{MinVersion: tls.VersionTLS12}
}
