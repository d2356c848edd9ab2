#!/bin/bash
pg_ctl -D /data -o "-c ssl_min_protocol_version=TLSv1" start
postgres --ssl_min_protocol_version=TLSv1.1 -D /x
psql -c "ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1'"
psql "sslmode=require ssl_min_protocol_version=TLSv1.2"
