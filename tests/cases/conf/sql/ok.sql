SET GLOBAL tls_version = 'TLSv1.2,TLSv1.3';
SELECT @@tls_version = 'TLSv1';
SHOW VARIABLES LIKE 'tls_version';
SELECT * FROM t WHERE tls_version = 'TLSv1';
SHOW ssl_min_protocol_version;
