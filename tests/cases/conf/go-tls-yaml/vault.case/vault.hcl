listener "tcp" {
  address = "0.0.0.0:8200"
  tls_min_version = "tls11"
}
listener "tcp" {
  # tls_min_version = "tls10"
  tls_min_version = "tls12"
}
