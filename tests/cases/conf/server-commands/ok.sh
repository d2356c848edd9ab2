#!/bin/sh
# postgres -c ssl_min_protocol_version=TLSv1
postgres -c ssl=on -c ssl_min_protocol_version=TLSv1.3 -c cluster_name=TLSv1
grep -q 'ssl_min_protocol_version=TLSv1' /data/log && echo "postgres -c ssl_min_protocol_version=TLSv1"
