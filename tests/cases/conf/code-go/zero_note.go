package main

import "crypto/tls"

var cfg = &tls.Config{MinVersion: 0} // expect-note: TLS102
