#!/bin/sh
# update-crypto-policies --set LEGACY
update-crypto-policies --show | grep LEGACY
echo "update-crypto-policies --set LEGACY"
update-crypto-policies --set DEFAULT:NO-SHA1
update-crypto-policies --set LEGACY # expect: TLS101 tls1.0 tls1.1
