default['nginx']['ssl_protocols'] = 'TLSv1.1 TLSv1.2' # expect: TLS101 tls1.1
