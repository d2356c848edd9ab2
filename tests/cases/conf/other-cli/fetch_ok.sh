#!/bin/bash
: "the old way was curl --tlsv1.0"
echo "curl --tlsv1.0 https://example.org"
echo curl --tlsv1.0
curl --tlsv1.2 https://example.org
curl --tlsv1.0 --tlsv1.2 https://example.org
curl -sSL -m1 -o file-1 https://example.org | head -1
ls -1 | sort
curl --tls-max 1.3 --proto '=https' --tlsv1.2 -sSf https://example.org | sh
wget --secure-protocol=TLSv1_2 https://example.org
wget --secure-protocol=auto https://example.org/--secure-protocol=TLSv1
grep -rn "curl --tlsv1.0" .
cat > notes.txt <<EOF
curl --tlsv1.0 https://example.org
wget --secure-protocol=TLSv1
EOF
echo 'EOF' # curl --tlsv1.0
git commit -m "stop using curl --tlsv1.0"
sslscan --tlsall example.org
testssl.sh --protocols example.org
sslyze --tlsv1 --tlsv1_1 example.org
nmap --script ssl-enum-ciphers -p 443 example.org
git config --global http.sslVersion tlsv1.2
git log --grep http.sslVersion
node --tls-min-v1.2 server.js
mosquitto_sub --tls-version tlsv1.2 -t x
apt-get install -y curl wget
curl -H "X-Old: --tlsv1.0" https://example.org
