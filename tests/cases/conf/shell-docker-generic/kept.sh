#!/bin/sh
# The name of the setting stays, as what was matched; its value is put in anew.
sed -ri "s|(MinProtocol = ).*|\1TLSv1.0|" /etc/ssl/openssl.cnf # expect: TLS101
sed -i 's/^\(ssl_protocols\).*;/\1 TLSv1 TLSv1.2;/' nginx.conf # expect: TLS101
sed -ri "s|(MinProtocol = ).*|\1TLSv1.2|" /etc/ssl/openssl.cnf
sed -ri 's/(SSLProtocol all).*/\1 -SSLv3 -TLSv1 -TLSv1.1/' ssl.conf
