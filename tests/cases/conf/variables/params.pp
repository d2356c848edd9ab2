class nginx::params {
  $ssl_protocols = 'TLSv1 TLSv1.1 TLSv1.2' # expect: TLS101
  $ssl_ciphers = 'HIGH'
  $tls_min_version = '1.2'
}
class { 'nginx': ssl_protocols => 'TLSv1.2 TLSv1.3' }
class { 'apache::mod::ssl': ssl_protocol => ['all', '-SSLv2', '-SSLv3'] } # expect: TLS101
