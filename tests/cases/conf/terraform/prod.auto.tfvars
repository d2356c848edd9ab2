ssl_policy      = "ELBSecurityPolicy-2016-08" # expect: TLS101
# min_tls_version = "TLS1_0"
min_tls_version = "TLS1_2"
provider_version = "1.0"
tls_version_note = "was 1.0"
cdn = {
  minimum_protocol_version = "TLSv1.2_2021"
}
