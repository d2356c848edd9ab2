#!/bin/sh
# postgres -c ssl_min_protocol_version=TLSv1
postgres -c ssl=on -c ssl_min_protocol_version=TLSv1.1 # expect: TLS101 tls1.1
pg_ctl -D /data start -o "-c ssl_min_protocol_version=TLSv1" # expect: TLS101
postgres -c ssl=on -c ssl_min_protocol_version=TLSv1.2
echo "postgres -c ssl_min_protocol_version=TLSv1"
