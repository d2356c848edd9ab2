ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1'; -- expect: TLS101 tls1.0 tls1.1
ALTER SYSTEM SET ssl_max_protocol_version TO 'TLSv1.1'; -- expect: TLS105
ALTER SYSTEM SET ssl_min_protocol_version TO 'TLSv1.2';
