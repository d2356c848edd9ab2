#!/bin/sh
OPENSSL_VERSION=3.0.15
./config --prefix=/opt/ssl no-ssl3 no-tls1 no-tls1_1 no-shared
./Configure linux-x86_64 no-ssl3-method no-tls1 no-tls1-method no-tls1_1 -DOPENSSL_TLS_SECURITY_LEVEL=2
echo "./config enable-ssl3"
curl --tlsv1.2 -LO https://www.openssl.org/source/openssl-$OPENSSL_VERSION.tar.gz
