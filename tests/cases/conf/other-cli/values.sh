#!/bin/sh
# What follows an option that takes a value is that value.
curl -d '--sslv3' -H '--tlsv1' https://x
curl --header --tlsv1.0 --data-raw --tls-max https://x
curl -sSA -1 https://x
curl -o -1 --url-query --tlsv1 https://x
curl -sS --compressed --tlsv1.0 https://x # expect: TLS101
curl -H 'a: b' --tlsv1.1 https://x # expect: TLS101
curl -m 3 -1 https://x # expect: TLS101
# An old version that must be refused.
! curl --tlsv1.0 --tls-max 1.0 https://x # expect-note: TLS101
if ! curl --tlsv1.0 --tls-max 1.0 https://x -o f; then exit 1; fi # expect: TLS101
curl -sv --tlsv1.0 --tls-max 1.0 https://x -o /dev/null 2>&1 | grep -q 'SSL connection' && echo old # expect-note: TLS101
