#!/bin/sh
openssl s_server -accept 4433 -cert c.pem -key k.pem -tls1 # expect: TLS101 tls1.0
openssl s_server -accept 4433 -cert c.pem -key k.pem -no_ssl3 -no_tls1 -no_tls1_1
openssl s_server -accept 4433 -min_protocol TLSv1 # expect: TLS101
openssl s_server -port 4433 -cipher 'ALL:@SECLEVEL=0' # expect-note: TLS106
gnutls-serv --priority "NORMAL:+VERS-TLS1.0" -p 5556 # expect: TLS102
socat openssl-listen:443,cert=s.pem,openssl-min-proto-version=TLS1.0 - # expect: TLS101
socat openssl-listen:443,cert=s.pem,openssl-min-proto-version=TLS1.2 -
stunnel -fd 0 <<EOT
[web]
accept = 443
connect = 80
sslVersionMin = TLSv1
EOT
mosquitto_pub --tls-version tlsv1.1 -t a -m b # expect: TLS101
mosquitto_pub --tls-version tlsv1.2 -t a -m "--tls-version tlsv1"
mysql --tls-version=TLSv1,TLSv1.2 -e 'select 1' # expect: TLS101 tls1.0
mysql --tls-version=TLSv1.2 -e "set global tls_version='TLSv1.2'"
mysql -e "SET GLOBAL tls_version = 'TLSv1.1,TLSv1.2'" # expect: TLS101
psql "host=h sslmode=require ssl_min_protocol_version=TLSv1" # expect: TLS101
PGSSLMINPROTOCOLVERSION=TLSv1.1 psql -h x # expect: TLS101
psql -c "ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1'" # expect: TLS101
redis-cli --tls CONFIG SET tls-protocols "TLSv1.1 TLSv1.2" # expect: TLS101
redis-server --tls-port 6379 --tls-protocols "TLSv1.2 TLSv1.3"
LDAPTLS_PROTOCOL_MIN=3.1 ldapsearch -ZZ # expect: TLS101
LDAPTLS_PROTOCOL_MIN=3.3 ldapsearch -ZZ
swaks --to a@b --tls --tls-protocol tlsv1 # expect-note: TLS101
lftp -e "set ssl:priority 'NORMAL:-VERS-ALL:+VERS-TLS1.0'; open ftps://x" # expect: TLS101
aria2c --min-tls-version=TLSv1.1 https://x # expect: TLS101
node --tls-min-v1.0 server.js # expect: TLS101
NODE_OPTIONS="--max-old-space-size=4096 --tls-min-v1.1" npm start # expect: TLS101
export NODE_OPTIONS=--tls-min-v1.2
GODEBUG=tls10server=1 ./server # expect: TLS101
GODEBUG=http2client=0,tls10server=0 ./server
java -Dhttps.protocols=TLSv1,TLSv1.1,TLSv1.2 -jar a.jar # expect: TLS101
java -Djdk.tls.client.protocols="TLSv1.2" -jar a.jar --https.protocols=TLSv1
az storage account create -n a --min-tls-version TLS1_0 # expect: TLS101
az storage account update -n a --min-tls-version TLS1_2
az webapp config set --min-tls-version 1.0 # expect: TLS101
az sql server update --minimal-tls-version 1.1 # expect: TLS101
az redis create --minimum-tls-version 1.0 # expect: TLS101
gcloud compute ssl-policies create p --profile MODERN --min-tls-version 1.0 # expect: TLS101
gcloud compute ssl-policies create p --profile RESTRICTED --min-tls-version 1.2
gcloud compute ssl-policies list --filter="minTlsVersion=TLS_1_0"
az storage account list --query "[?minimumTlsVersion=='TLS1_0']"
