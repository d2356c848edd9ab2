#!/bin/sh
# export PGSSLMINPROTOCOLVERSION=TLSv1
export PGSSLMINPROTOCOLVERSION=TLSv1.2
LDAPTLS_PROTOCOL_MIN=3.3 ldapsearch -x
export G_TLS_GNUTLS_PRIORITY="NORMAL:-VERS-TLS1.0:-VERS-TLS1.1"
GODEBUG=tls10server=0 ./server
KAFKA_SSL_ENABLED_PROTOCOLS=TLSv1.2,TLSv1.3
DISABLED_TLS_PROTOCOLS=TLSv1,TLSv1.1
sed -i 's/MinProtocol = TLSv1.0/MinProtocol = TLSv1.2/' /etc/ssl/openssl.cnf
sed -i 's/ TLSv1 TLSv1.1//' /etc/nginx/nginx.conf
sed -i 's/ssl_protocols TLSv1 TLSv1.1 TLSv1.2;/ssl_protocols TLSv1.2 TLSv1.3;/' /etc/nginx/nginx.conf
sed -i 's/SSLProtocol all/SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1/' /etc/apache2/ssl.conf
echo 'ssl_protocols TLSv1.2 TLSv1.3;' >> /etc/nginx/conf.d/tls.conf
echo "TLSv1 is off"
echo "checking ssl_protocols TLSv1; in the configuration"
test_tls_version=TLSv1
GNUTLS_VERSION=3.6
