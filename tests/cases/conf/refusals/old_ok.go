package tls_test

func TestOldRefused(t *testing.T) {
	conf := &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11, InsecureSkipVerify: true}
	if _, err := tls.Dial("tcp", addr, conf); err == nil {
		t.Fatal("old TLS accepted")
	}
}

func scan(host string) (found []uint16) {
	for _, v := range []uint16{tls.VersionTLS10, tls.VersionTLS11, tls.VersionTLS12} {
		if ok(host, &tls.Config{MinVersion: v, MaxVersion: v}) {
			found = append(found, v)
		}
	}
	return
}
