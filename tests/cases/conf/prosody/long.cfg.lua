--[==[
ssl = { protocol = "sslv3" }
]==]
modules_enabled = { "tls" }
ssl = { protocol = "tlsv1+" } -- expect: TLS101
