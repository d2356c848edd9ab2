DSN = 'postgresql://h/db?sslmode=require&ssl_min_protocol_version=TLSv1.1'  # expect: TLS101 tls1.1
OK = "host=h dbname=d ssl_min_protocol_version=TLSv1.2"
# DSN = 'postgresql://h/db?ssl_min_protocol_version=TLSv1'
