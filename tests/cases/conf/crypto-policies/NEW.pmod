protocol@TLS = -TLS1.0 -TLS1.1 -DTLS1.0
hash = SHA1+ # TLS1.0 needs it
cipher@TLS = +AES-128-CBC
min_tls_version = TLS1.2
