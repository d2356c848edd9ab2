curl --proxy-tlsv1 https://example.org # expect-note: TLS101
curl --tls-max "$MAX" https://example.org # expect-note: TLS202
