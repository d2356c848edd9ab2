resource "google_compute_ssl_policy" "restricted_old" {
  name            = "x"
  profile         = "RESTRICTED"
  min_tls_version = "TLS_1_0"
}
resource "google_compute_region_ssl_policy" "r" {
  name            = "x"
  profile         = "COMPATIBLE"
  min_tls_version = "TLS_1_2"
}
resource "google_compute_ssl_policy" "custom" { # expect: TLS102
  name            = "x"
  profile         = "CUSTOM"
  custom_features = ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]
}
resource "google_compute_ssl_policy" "v" {
  name            = "x"
  min_tls_version = "TLS_1_${var.minor}" # expect-note: TLS202
}
resource "google_network_security_tls_inspection_policy" "t" {
  name = "x"
  min_tls_version = "TLS_1_1" # expect: TLS101
}
data "google_compute_ssl_policy" "d" { name = "prod" }
resource "google_sql_database_instance" "x" {
  settings {
    database_flags {
      name  = "ssl_min_protocol_version"
      value = "TLSv1" # expect: TLS101
    }
    database_flags {
      name  = "tls_version"
      value = "TLSv1.2"
    }
  }
}
resource "google_org_policy_policy" "p" {
  name = "projects/x/policies/gcp.restrictTLSVersion"
  spec {
    rules {
      values {
        denied_values = ["TLS_VERSION_1", "TLS_VERSION_1_1"]
      }
    }
  }
}
