#!/bin/bash
CURL_OPTS=(-fsSL --retry 3 --tlsv1.0) # expect: TLS101
curl "${CURL_OPTS[@]}" https://example.com/x
CURL="curl -s --tlsv1.1" # expect: TLS101
$CURL https://x
TLSFLAG=--tlsv1.0 # expect: TLS101
curl $TLSFLAG https://x
OPTS="--tlsv1.2"
curl $OPTS https://y
WGET_ARGS="-q --secure-protocol=TLSv1" # expect: TLS101
wget $WGET_ARGS https://z
