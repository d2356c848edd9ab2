VirtualHost "x"
https_ssl = { ["protocol"] = "sslv23" } -- expect: TLS101
tls_profile = "old" -- expect: TLS101
