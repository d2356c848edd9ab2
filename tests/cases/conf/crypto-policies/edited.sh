#!/bin/sh
# What an edit puts into the file of the policy is the policy; which file another edit is about tells its path.
sed -i 's/^LEGACY$/NEXT/' /srv/app/stage.conf
perl -pi -e 's/NEXT/LEGACY/' /srv/app/stage.conf
sed -n 's/LEGACY/found/p' /etc/crypto-policies/config
sed -i -e '/^[A-Z]/s|.*|LEGACY:AD-SUPPORT|' /etc/crypto-policies/config # expect: TLS101 tls1.0 tls1.1
