#!/bin/sh
sed -i 's/^DEFAULT$/LEGACY/' /etc/crypto-policies/config
./fetch-from-old-mirror
sed -i 's/^LEGACY/DEFAULT/' /etc/crypto-policies/config
