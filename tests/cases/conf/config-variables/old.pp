# nginx_ssl_protocols => 'TLSv1'
class profile::web {
  class { 'nginx':
    ssl_protocols => 'TLSv1 TLSv1.2', # expect: TLS101
  }
  class { 'apache::mod::ssl':
    ssl_protocol => ['all', '-SSLv2', '-SSLv3', '-TLSv1', '-TLSv1.1'],
  }
  notify { "ssl_protocols => 'TLSv1'": }
}
