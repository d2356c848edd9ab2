# ssl_protocols => 'TLSv1'
class profile::tlsv1 {
  class { 'nginx':
    ssl_protocols => 'TLSv1.2 TLSv1.3',
    server_name   => 'tlsv1.example.org',
  }
  notify { "ssl_protocols => 'TLSv1'": }
}
