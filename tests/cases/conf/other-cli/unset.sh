unset GIT_SSL_VERSION
GIT_SSL_VERSION=tlsv1.1 git fetch # expect: TLS101 tls1.1
