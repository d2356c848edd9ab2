#!/bin/sh
cd openssl-3.0.13
./Configure linux-x86_64 --prefix=/usr no-ssl3 no-tls1 no-tls1_1 no-shared
make
./config no-ssl2 no-ssl3 no-tls1 no-tls1_1
echo "./config enable-ssl3"
cd ../nginx && ./configure --with-http_ssl_module --with-openssl-opt='no-ssl3 no-tls1 no-tls1_1'
