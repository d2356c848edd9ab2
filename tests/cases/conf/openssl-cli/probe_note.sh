#!/bin/sh
if echo | openssl s_client -connect "$1:443" -tls1 >/dev/null 2>&1; then # expect-note: TLS101
	echo "TLS 1.0 is on"
fi
for p in tls1 tls1_1; do
	openssl s_client -connect "$1:443" -"$p" </dev/null
done
openssl s_server -no_tls1_3 -no_tls1_2 -www # expect-note: TLS102
