http.ssl_version = :SSLv23 # expect-note: TLS102
