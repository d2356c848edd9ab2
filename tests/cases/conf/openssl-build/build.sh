#!/bin/sh
# ./config enable-ssl3
wget https://www.openssl.org/source/openssl-3.0.15.tar.gz
tar xf openssl-3.0.15.tar.gz && cd openssl-3.0.15
./Configure linux-x86_64 --prefix=/opt/ssl enable-ssl3 no-shared # expect: TLS101
./config --prefix=/opt/ssl no-tls1_2 no-shared # expect: TLS105
perl Configure linux-x86_64 -DOPENSSL_TLS_SECURITY_LEVEL=0 no-ssl3 no-tls1 no-tls1_1 # expect: TLS106
