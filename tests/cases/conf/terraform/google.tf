resource "google_compute_ssl_policy" "a" { # expect: TLS102
  name    = "a"
  profile = "MODERN"
}
resource "google_compute_ssl_policy" "b" {
  name            = "b"
  min_tls_version = "TLS_1_1" # expect: TLS101 tls1.1
}
resource "google_compute_ssl_policy" "c" {
  name            = "c"
  min_tls_version = "TLS_1_2"
}
resource "google_compute_ssl_policy" "d" {
  name    = "d"
  profile = "RESTRICTED"
}
