ALTER SYSTEM SET ssl_min_protocol_version TO 'TLSv1';
ALTER SYSTEM SET ssl_max_protocol_version = 'TLSv1.2';
SELECT * FROM conns WHERE tls_version = 'TLSv1';
SELECT count(*) FROM pg_stat_ssl WHERE version IN ('TLSv1','TLSv1.1');
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'x', ssl_min_protocol_version 'TLSv1.1');
