#!/bin/sh
openssl s_server -accept 4433 -cert c.pem -tls1 # expect: TLS101 tls1.0
exec /usr/bin/openssl s_server -min_protocol TLSv1.1 -cert c.pem # expect: TLS101 tls1.1
FLAGS="-www -tls1_1" # expect: TLS101 tls1.1
openssl s_server $FLAGS
openssl s_server -max_protocol TLSv1.1 -cert c.pem # expect: TLS105
