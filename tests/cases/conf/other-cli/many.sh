#!/bin/sh
docker run -d -e JAVA_OPTS="-Dhttps.protocols=TLSv1" img # expect: TLS101
docker run -e GIT_SSL_VERSION=tlsv1.0 --rm img git clone x # expect: TLS101
docker run --env NODE_OPTIONS=--tls-min-v1.0 img # expect: TLS101
kubectl set env deploy/x NODE_OPTIONS=--tls-min-v1.0 # expect: TLS101
heroku config:set NODE_OPTIONS=--tls-min-v1.1 # expect: TLS101
mvn -q -Dhttps.protocols=TLSv1 package # expect: TLS101
mvn -Dhttps.protocols=TLSv1.2 package
./gradlew -Dhttps.protocols=TLSv1.1 build # expect: TLS101
keytool -J-Dhttps.protocols=TLSv1 -printcert -sslserver h # expect: TLS101
postconf -e 'smtpd_tls_mandatory_protocols=!SSLv2, !SSLv3' # expect: TLS102
postconf -e 'smtpd_tls_protocols = >=TLSv1.2'
postconf -d smtpd_tls_protocols
mongod --tlsMode requireTLS --tlsDisabledProtocols none # expect: TLS101
mongod --tlsMode requireTLS --tlsDisabledProtocols TLS1_0,TLS1_1
postgres -c ssl=on -c ssl_min_protocol_version=TLSv1 # expect: TLS101
pg_ctl -o "-c ssl_min_protocol_version=TLSv1.1" start # expect: TLS101
kube-apiserver --tls-min-version=VersionTLS10 # expect: TLS101
kubelet --tls-min-version VersionTLS12
hitch --tls-protos="TLSv1.1 TLSv1.2" # expect: TLS101
gunicorn --ssl-version TLSv1 app:app # expect: TLS101
gunicorn --ssl-version TLSv1_2 app:app
uvicorn app:app --ssl-version 3 # expect: TLS101
http --ssl=tls1 https://x # expect: TLS101
http --ssl=tls1.2 https://x
https --ssl tls1.1 example.com # expect: TLS101
ldapsearch -o TLS_PROTOCOL_MIN=3.1 -H ldaps://h # expect: TLS101
msmtp --tls-priorities=NORMAL:+VERS-TLS1.0 a@b # expect: TLS102
mysqlsh --tls-versions=TLSv1,TLSv1.2 # expect: TLS101
mysqldump --tls-version=TLSv1.1 db # expect: TLS101
helm install x y --set-string 'controller.config.ssl-protocols=TLSv1 TLSv1.2' # expect: TLS101
helm upgrade x y --set controller.config.ssl-protocols="TLSv1.2 TLSv1.3"
nginx -g 'daemon off; ssl_protocols TLSv1;'
etcd --tls-min-version=TLS1.2
influxd --tls-min-version 1.0 # expect: TLS101
ncat --ssl --ssl-ciphers ALL h 443
python3 -c "import ssl; c = ssl.SSLContext(ssl.PROTOCOL_TLSv1)" # expect: TLS101
node -e "require('https').get({host:'h', minVersion:'TLSv1'})" # expect: TLS101
ab -f TLS1 -n 10 https://h/
update-crypto-policies --set LEGACY # expect: TLS101
crudini --set /etc/x.cnf mysqld tls_version TLSv1,TLSv1.2 # expect: TLS101
crudini --set /etc/x.cnf mysqld tls_version TLSv1.2
sed -i 's|-Dhttps.protocols=TLSv1 |-Dhttps.protocols=TLSv1.2 |' start.sh
perl -pi -e 's/ssl_protocols TLSv1 TLSv1.1 TLSv1.2/ssl_protocols TLSv1.2/' nginx.conf
perl -pi -e 's/ssl_protocols TLSv1.2/ssl_protocols TLSv1 TLSv1.2/' nginx.conf # expect: TLS101
yq -i '.minTLS = "1.0"' x.yaml
jq '.tls.min == "TLSv1"' x.json
a2enmod ssl && echo "SSLProtocol all -SSLv3" > /etc/apache2/conf-enabled/x.conf # expect: TLS101
aws elbv2 create-listener --protocol HTTPS --ssl-policy ELBSecurityPolicy-TLS-1-1-2017-01 # expect: TLS101
aws elbv2 describe-ssl-policies --names ELBSecurityPolicy-2016-08
aws s3api get-bucket-policy --bucket b | grep TlsVersion
gcloud sql instances patch i --require-ssl
az functionapp config set --min-tls-version 1.1 -g g -n f # expect: TLS101
az webapp list --query "[?siteConfig.minTlsVersion=='1.0']"
az postgres server update --minimal-tls-version TLS1_0 # expect: TLS101
az eventhubs namespace create --min-tls 1.0 # expect: TLS101
az servicebus namespace update --minimum-tls-version 1.1 # expect: TLS101
openssl s_client -connect h:443 -min_protocol TLSv1 </dev/null
openssl s_server -www -ssl_config x -no_tls1_3 -no_tls1_2
s3cmd ls --ssl
swaks --tlsp tlsv1_2
postconf -e "smtpd_tls_protocols = !SSLv2, !SSLv3" # expect: TLS102
echo "smtpd_tls_protocols = !SSLv2"
az redis update -n r -g g --set minimumTlsVersion=1.0 # expect: TLS101
az resource update --ids x --set properties.minimumTlsVersion=TLS1_2
