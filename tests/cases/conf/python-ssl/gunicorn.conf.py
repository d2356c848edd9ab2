import ssl
bind = "0.0.0.0:8443"
# ssl_version = ssl.PROTOCOL_TLSv1
ssl_version = "TLSv1"  # expect: TLS101
ciphers = "HIGH"
