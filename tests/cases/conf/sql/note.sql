SET @v = 'TLSv1'; -- SET GLOBAL tls_version = @w;
SET GLOBAL tls_version = @v; -- expect-note: TLS202
CHANGE REPLICATION SOURCE TO SOURCE_SSL = 1, SOURCE_TLS_VERSION = @v; -- expect-note: TLS202
SELECT @@tls_version;
