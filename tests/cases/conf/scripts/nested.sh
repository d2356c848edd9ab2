#!/bin/sh
if ! curl -sS --tls-max 1.1 https://$HOST >/dev/null 2>&1; then echo ok; fi
token=$(curl -s --tlsv1.0 https://x/token) # expect: TLS101 tls1.0 tls1.1
ssh host 'curl --tlsv1.1 https://in/side' # expect: TLS101 tls1.1
sudo -u app env FOO=1 curl -1 https://a # expect: TLS101
bash -c "wget --secure-protocol=TLSv1 https://b" # expect: TLS101
xargs -n1 curl --sslv3 < urls # expect: TLS101
timeout 10 nice curl --tlsv1 https://c # expect: TLS101
docker exec web curl --tlsv1.0 https://d # expect: TLS101
curl -sS -m1 -o file-1 https://e | head -1
ls -1 | while read f; do curl -T $f https://u; done
curl -sS1 https://e # expect: TLS101
curl -H "X-Flag: --tlsv1.0" https://f
curl -A "curl --tlsv1.0" https://f
curl --data-raw "minTls=1.0" https://f
grep -rn -- '--tlsv1.0' scripts/
echo 'curl --tlsv1.0 https://x'
printf '%s\n' "--tls-max 1.0"
git grep "http.sslVersion=tlsv1.0"
git -c http.sslVersion=tlsv1.1 clone https://x # expect: TLS101
git config --global http.sslVersion tlsv1.0 # expect: TLS101
git config --global --unset http.sslVersion
git config --get http.sslVersion
git commit -m "http.sslVersion=tlsv1.0 dropped"
GIT_SSL_VERSION=tlsv1 git fetch # expect: TLS101
export GIT_SSL_VERSION=tlsv1.2
