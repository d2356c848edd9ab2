package a

func floor() uint16 { return tls.VersionTLS10 } // expect: TLS101

func (o *options) MinTLSVersion() uint16 {
	return tls.VersionTLS11 // expect: TLS101
}

func newest() uint16 { return tls.VersionTLS13 }

func oldest() uint16 { return tls.VersionTLS10 }

func parse(s string) uint16 {
	switch s {
	case "1.0":
		return tls.VersionTLS10
	}
	return tls.VersionTLS12
}

var c = &tls.Config{MinVersion: floor()}
var d = &tls.Config{MinVersion: newest()}
var e = &tls.Config{MinVersion: parse(s)}
