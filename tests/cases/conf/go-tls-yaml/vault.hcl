listener "tcp" {
  address = "0.0.0.0:8200"
  # tls_min_version = "tls10"
  tls_min_version = "tls11" /* expect: TLS101 */
}
listener "tcp" {
  tls_min_version = "tls12" // "tls10"
  description = "tls_min_version = \"tls10\""
}
