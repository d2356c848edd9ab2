resource "alicloud_slb_tls_cipher_policy" "old" {
  tls_versions = ["TLSv1.0", "TLSv1.2"] # expect: TLS101 tls1.0
}

resource "alicloud_slb_tls_cipher_policy" "good" {
  tls_versions = ["TLSv1.2", "TLSv1.3"]
}

resource "oci_load_balancer_listener" "old" {
  ssl_configuration {
    protocols = ["TLSv1.1", "TLSv1.2"] # expect: TLS101 tls1.1
  }
}

resource "oci_load_balancer_listener" "good" {
  ssl_configuration {
    protocols = ["TLSv1.2"]
  }
}

resource "ncloud_lb_listener" "old" {
  protocol             = "TLS"
  tls_min_version_type = "TLSV11" # expect: TLS101 tls1.1
}

resource "ncloud_lb_listener" "good" {
  protocol             = "HTTPS"
  tls_min_version_type = "TLSV12"
}

resource "aws_security_group_rule" "other" {
  protocols = ["TLSv1"]
}
