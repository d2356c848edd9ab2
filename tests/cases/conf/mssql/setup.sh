#!/bin/bash
# /opt/mssql/bin/mssql-conf set network.tlsprotocols 1.0
sudo /opt/mssql/bin/mssql-conf set network.tlsprotocols 1.2,1.1 # expect: TLS101 tls1.1
mssql-conf set network.tlsprotocols 1.2
mssql-conf set network.tlscert /etc/1.0.pem
