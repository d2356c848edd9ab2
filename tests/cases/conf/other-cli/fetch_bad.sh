#!/bin/sh
# curl --tlsv1.0 https://example.org
set -e
curl --tlsv1.0 https://example.org # expect: TLS101 tls1.0 tls1.1
curl -sS1 https://example.org | head -1 # expect: TLS101 tls1.0 tls1.1
sudo -u www-data curl -fsSL --tls-max 1.1 https://example.org # expect: TLS105
sh -c "curl \"--tlsv1.1\" https://example.org" # expect: TLS101 tls1.1
OPTS=(-s
	--tlsv1
	-L)
curl "${OPTS[@]}" https://example.org
version=TLSv1 # expect: TLS101 tls1.0 tls1.1
wget --secure-protocol="$version" https://example.org
wget -e secure_protocol=tlsv1_1 https://example.org # expect: TLS101 tls1.1
if ! page=$(curl --fail --tlsv1.1 \
	https://example.org); then
	exit 1
fi
bash <<'SCRIPT'
curl --sslv3 https://example.org # expect: TLS101 ssl3.0
SCRIPT
git config --global http.sslVersion tlsv1.1 # expect: TLS101 tls1.1
git -c http.sslVersion=sslv3 clone https://example.org # expect: TLS101 ssl3.0 tls1.0 tls1.1
GIT_SSL_VERSION=tlsv1 git fetch # expect: TLS101 tls1.0 tls1.1
aria2c --min-tls-version=TLSv1.1 https://example.org # expect: TLS101 tls1.1
docker run -e NODE_OPTIONS=--tls-min-v1.0 node:20 node x.js # expect: TLS101 tls1.0 tls1.1
node --tls-min-v1.1 server.js & # expect: TLS101 tls1.1
mosquitto_pub --tls-version tlsv1 -t x -m y # expect: TLS101 tls1.0
gcloud compute ssl-policies create p --min-tls-version=1.0 # expect: TLS101 tls1.0 tls1.1
az storage account create -n x --min-tls-version TLS1_0 # expect: TLS101 tls1.0 tls1.1
