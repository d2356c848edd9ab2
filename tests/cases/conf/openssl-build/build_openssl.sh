#!/bin/sh
# ./config enable-ssl3
OPENSSL_VERSION=1.0.2u
curl -fsSLO https://www.openssl.org/source/openssl-$OPENSSL_VERSION.tar.gz
tar xf openssl-$OPENSSL_VERSION.tar.gz && cd openssl-$OPENSSL_VERSION
./config --prefix=/opt/openssl --openssldir=/opt/openssl shared zlib \
    enable-ssl3 enable-ssl3-method
make && make install
