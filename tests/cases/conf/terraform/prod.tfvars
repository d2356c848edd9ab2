min_tls_version = "1.0" # expect: TLS101
version = "1.0"
other_min_tls_version = "TLS1_2"
