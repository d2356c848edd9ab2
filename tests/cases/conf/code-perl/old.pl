use IO::Socket::SSL;
# SSL_version => 'TLSv1'
my $s = IO::Socket::SSL->new(PeerAddr => 'x', SSL_version => 'TLSv1'); # expect: TLS101 tls1.0
my $t = IO::Socket::SSL->new(SSL_version => "TLSv1_1"); # expect: TLS101 tls1.1
$ua->ssl_opts('SSL_version' => 'SSLv3'); # expect: TLS101 ssl3.0
my $u = IO::Socket::SSL->new(SSL_version => 'SSLv23:!SSLv3:!SSLv2'); # expect: TLS102
my $w = IO::Socket::SSL->new(SSL_version => 'SSLv23:!SSLv3:!SSLv2:!TLSv1'); # expect: TLS103
