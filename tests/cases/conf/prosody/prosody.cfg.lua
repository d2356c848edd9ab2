-- ssl = { protocol = "tlsv1+" }
modules_enabled = { "roster"; "tls"; "protocol" }
ssl = {
    certificate = "/etc/prosody/certs/tlsv1.pem";
    protocol = "tlsv1+"; -- expect: TLS101 tls1.0 tls1.1
}
VirtualHost "old.example.com"
    c2s_ssl = { protocol = "tlsv1_1", options = { "no_sslv3" } } -- expect: TLS101 tls1.1
VirtualHost "any.example.com"
    https_ssl = { protocol = "sslv23" } -- expect: TLS101 ssl3.0 tls1.0 tls1.1
    tls_profile = "old" -- expect: TLS101 tls1.0 tls1.1
