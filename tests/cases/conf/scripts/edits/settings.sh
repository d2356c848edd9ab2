#!/bin/sh
sed -i "s/^ssl_min_protocol_version.*/ssl_min_protocol_version = 'TLSv1.1'/" "$PGDATA/postgresql.conf" # expect: TLS101
sed -i 's/^tls-version-min.*/tls-version-min 1.0/' /etc/openvpn/server.conf # expect: TLS101
sed -i 's/^tls-version-min 1.0/tls-version-min 1.2/' /etc/openvpn/server.conf
sed -i 's|^TLSProtocol.*|TLSProtocol TLSv1.1 TLSv1.2|' /etc/proftpd/tls.conf # expect: TLS101
sed -i 's/TLSProtocol TLSv1/TLSProtocol TLSv1.2/' /etc/proftpd/tls.conf
