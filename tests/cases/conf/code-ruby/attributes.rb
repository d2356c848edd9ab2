default['apache']['mod_ssl']['ssl_protocol'] = 'All -SSLv2 -SSLv3' # expect: TLS101
default['nginx']['ssl_protocols'] = 'TLSv1.2 TLSv1.3'
override['haproxy']['ssl_min_ver'] = 'TLSv1.2'
default['nginx']['proxy_ssl_protocols'] = %w(TLSv1 TLSv1.2) # expect: TLS101
