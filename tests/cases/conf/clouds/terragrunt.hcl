inputs = {
  ssl_policy      = "ELBSecurityPolicy-FS-2018-06" # expect: TLS101
  min_tls_version = "TLS1_2"
}
