#!/bin/sh
# openssl s_server -tls1
openssl s_server -accept 4433 -cert c.pem -tls1_2
openssl s_server -accept 4433 -cert c.pem -no_tls1 -no_tls1_1 -no_ssl3
openssl s_server -min_protocol TLSv1.2 -cert c.pem
openssl req -x509 -newkey rsa:2048 -subj "/CN=-tls1" -keyout k.pem -out c.pem
openssl ciphers -v -tls1 'HIGH'
echo "usage: openssl s_server -tls1"
