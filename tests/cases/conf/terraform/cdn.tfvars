cdn_minimum_protocol_version = "TLSv1" # expect: TLS101 tls1.0 tls1.1
edge_minimum_protocol_version = "TLSv1.2_2021"
# old_minimum_protocol_version = "SSLv3"
origin_ssl_protocols = ["TLSv1.1", "TLSv1.2"] # expect: TLS101 tls1.1
note = "minimum_protocol_version = TLSv1"
http_protocol_version = "HTTP/1.1"
