#!/bin/sh
java -Dhttps.protocols=TLSv1 -Dhttps.protocols=TLSv1.2 -jar x.jar
java -Dhttps.protocols=TLSv1.2 -Dhttps.protocols=TLSv1 -jar x.jar # expect: TLS101
curl --tlsv1.0 --tlsv1.2 https://x
curl --tlsv1.2 --tlsv1.0 https://x # expect: TLS101
git -c http.sslVersion=tlsv1.0 -c http.sslVersion=tlsv1.2 fetch
openssl s_server -tls1 -tls1_2
node --tls-min-v1.0 --tls-min-v1.2 x.js # expect: TLS101
unset NODE_OPTIONS
