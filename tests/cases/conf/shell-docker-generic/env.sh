#!/bin/sh
export PGSSLMINPROTOCOLVERSION=TLSv1 # expect: TLS101 tls1.0 tls1.1
LDAPTLS_PROTOCOL_MIN=3.1 ldapsearch -x # expect: TLS101 tls1.0 tls1.1
export G_TLS_GNUTLS_PRIORITY="NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.0" # expect: TLS101 tls1.0
GODEBUG=tls10server=1,x=y ./server # expect: TLS101 tls1.0 tls1.1
export KAFKA_SSL_ENABLED_PROTOCOLS=TLSv1.1,TLSv1.2 # expect: TLS101 tls1.1
docker run -e TLS_MIN_VERSION=VersionTLS10 image # expect: TLS101
sed -i 's/MinProtocol = TLSv1.2/MinProtocol = TLSv1/' /etc/ssl/openssl.cnf # expect: TLS101
sed -i 's/TLSv1, TLSv1.1, //' "$JAVA_HOME/conf/security/java.security" # expect: TLS101
echo 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2;' >> /etc/nginx/conf.d/tls.conf # expect: TLS101
