default['nginx']['ssl_protocols'] = 'TLSv1 TLSv1.1 TLSv1.2' # expect: TLS101
default['apache']['mod_ssl']['ssl_protocol'] = 'All -SSLv2 -SSLv3 -TLSv1 -TLSv1.1'
default['tls']['min_version'] = '1.2'
# default['nginx']['ssl_protocols'] = 'TLSv1'
