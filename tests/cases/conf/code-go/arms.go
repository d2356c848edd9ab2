package main

import "crypto/tls"

// Each arm of a condition is what may be in force.
func either(old bool) *tls.Config {
	c := &tls.Config{}
	if old {
		c.MinVersion = tls.VersionTLS10 // expect: TLS101 tls1.0 tls1.1
	} else {
		c.MinVersion = tls.VersionTLS12
	}
	return c
}

func chosen(name string) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	switch name {
	case "old":
		c.MinVersion = tls.VersionTLS11 // expect: TLS101 tls1.1
	case "new":
		c.MinVersion = tls.VersionTLS13
	default:
		c.NextProtos = nil
	}
	return c
}

// Behind the condition one thing is said for all of them.
func settled(old bool) *tls.Config {
	c := &tls.Config{}
	if old {
		c.MinVersion = tls.VersionTLS10
	} else {
		c.MinVersion = tls.VersionTLS11
	}
	c.MinVersion = tls.VersionTLS12
	return c
}

// What is said before it is in force in every arm, and told once.
func before(old bool) *tls.Config {
	c := &tls.Config{}
	c.MinVersion = tls.VersionTLS11 // expect: TLS101 tls1.1
	if old {
		c.MaxVersion = tls.VersionTLS12
	} else {
		c.MaxVersion = tls.VersionTLS13
	}
	return c
}
