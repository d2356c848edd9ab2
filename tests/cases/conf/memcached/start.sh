#!/bin/sh
# memcached -Z -o ssl_min_version=0
memcached -Z -o ssl_chain_cert=/c.pem,ssl_min_version=1 # expect: TLS101 tls1.1
memcached -Z -o ssl_min_version=2
echo memcached -o ssl_min_version=0
