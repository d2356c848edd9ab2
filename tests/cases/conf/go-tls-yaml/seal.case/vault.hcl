listener "tcp" {
  address = "0.0.0.0:8200"
  tls_disable = 0
  tls_min_version = "tls12" // was tls10
  tls_cipher_suites = "TLS10"
}
seal "transit" { tls_min_version = "tls10" }
