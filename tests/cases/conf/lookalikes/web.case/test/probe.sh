#!/bin/sh
for p in tls1 tls1_1; do echo | openssl s_client -connect "$1:443" -$p && echo "FAIL: accepts $p"; done
nmap --script ssl-enum-ciphers -p 443 "$1" | grep -E 'TLSv1\.0|TLSv1\.1' && exit 1
grep -rnE 'ssl_protocols.*TLSv1(\.1)?[ ;]' /etc/nginx && exit 1
