default['nginx']['ssl_protocols'] = 'TLSv1 TLSv1.1 TLSv1.2'
default['nginx']['ssl_ciphers'] = 'TLSv1+HIGH'
# default['nginx']['ssl_protocols'] = 'SSLv3'
