package srv

import (
	"crypto/tls"
	xtls "crypto/tls"
	"net/http"
)

// MinVersion: tls.VersionTLS10 was dropped.
const doc = `
&tls.Config{MinVersion: tls.VersionTLS10}
`

const minTLS = tls.VersionTLS11 // expect: TLS101
const maxTLS = tls.VersionTLS13

var versions = map[string]uint16{
	"1.0": tls.VersionTLS10,
	"1.1": tls.VersionTLS11,
	"1.2": tls.VersionTLS12,
}

var names = map[uint16]string{tls.VersionTLS10: "TLS 1.0", tls.VersionTLS11: "TLS 1.1"}

var old = []uint16{tls.VersionTLS10, tls.VersionTLS11}

func a() *tls.Config {
	cfg := &tls.Config{
		MinVersion: tls.VersionTLS10, // expect: TLS101 tls1.0 tls1.1
		MaxVersion: tls.VersionTLS13,
	}
	return cfg
}

func b() *tls.Config {
	cfg := &tls.Config{}
	cfg.MinVersion = tls.VersionTLS11 // expect: TLS101 tls1.1
	return cfg
}

func c() *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10}
	cfg.MinVersion = tls.VersionTLS12
	return cfg
}

func d(cfg *tls.Config) error {
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	if cfg.MinVersion == tls.VersionTLS10 || cfg.MinVersion == tls.VersionTLS11 {
		return errors.New("MinVersion: tls.VersionTLS10 is refused")
	}
	switch cfg.MinVersion {
	case tls.VersionTLS10:
		return errOld
	}
	log.Printf("MinVersion: %x (tls.VersionTLS10=%x)", cfg.MinVersion, tls.VersionTLS10)
	return nil
}

func e() *xtls.Config {
	return &xtls.Config{MinVersion: xtls.VersionTLS10, InsecureSkipVerify: true} // expect: TLS101
}

func f() *tls.Config { return &tls.Config{MinVersion: minTLS} }

func g() *tls.Config {
	return &tls.Config{
		MinVersion: 0x0301, // expect: TLS101
	}
}

func h() {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{MaxVersion: tls.VersionTLS11} // expect: TLS105
	t.TLSClientConfig.MinVersion = tls.VersionTLS12
	srv := &http.Server{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
	_ = srv
	os.Setenv("GODEBUG", "tls10server=1") // expect: TLS101
}

//go:debug tls10server=1
func i() {}

func j() *tls.Config {
	min := uint16(tls.VersionTLS12)
	if legacy {
		min = tls.VersionTLS10 // expect: TLS101
	}
	return &tls.Config{MinVersion: min}
}

func k(o *Options) {
	fs.Uint16Var(&o.Min, "tls-min", tls.VersionTLS12, "minimum, e.g. VersionTLS10")
	fs.StringVar(&o.MinName, "tls-min-version", "VersionTLS10", "min") // expect: TLS101
	s := grpc.Creds(credentials.NewTLS(&tls.Config{MinVersion: tls.VersionTLS12, Certificates: nil}))
	_ = s
}

func parse(s string) (uint16, error) {
	switch s {
	case "1.0":
		return tls.VersionTLS10, nil
	case "1.1":
		return tls.VersionTLS11, nil
	}
	return tls.VersionTLS12, nil
}

func TestRefused(t *testing.T) {
	_, err := tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS11, InsecureSkipVerify: true})
	if err == nil {
		t.Fatal("TLS 1.1 accepted")
	}
}
