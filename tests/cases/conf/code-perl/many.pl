#!/usr/bin/perl
# SSL_version => 'TLSv1'
use IO::Socket::SSL;
my %names = ('TLSv1' => 1, 'TLSv1_1' => 2);
my $s = IO::Socket::SSL->new(PeerAddr => $h, SSL_version => 'TLSv1'); # expect: TLS101
$s = IO::Socket::SSL->new(PeerAddr => $h, SSL_version => 'TLSv12');
$s = IO::Socket::SSL->new(SSL_version => 'SSLv23:!SSLv2:!SSLv3'); # expect: TLS102
$s = IO::Socket::SSL->new(SSL_version => 'SSLv23:!SSLv2:!SSLv3:!TLSv1:!TLSv1_1');
$s = IO::Socket::SSL->new(SSL_version => '!SSLv2:!SSLv3'); # expect: TLS102
my $ua = LWP::UserAgent->new(ssl_opts => { SSL_version => 'TLSv1_1' }); # expect: TLS101
$ua->ssl_opts(SSL_version => "SSLv3"); # expect: TLS101
die 'TLSv1' if $s->get_sslversion eq 'TLSv1';
print "SSL_version => 'TLSv1'\n";
my $ctx = Net::SSLeay::CTX_tlsv1_new(); # expect: TLS101
Net::SSLeay::CTX_set_min_proto_version($ctx, Net::SSLeay::TLS1_VERSION()); # expect: TLS101
Net::SSLeay::CTX_set_min_proto_version($ctx, Net::SSLeay::TLS1_2_VERSION());
Net::SSLeay::CTX_set_options($ctx, Net::SSLeay::OP_NO_TLSv1());
IO::Socket::SSL::set_defaults(SSL_version => 'TLSv1'); # expect: TLS101
$Net::SSLeay::ssl_version = 10; # expect: TLS101
$Net::SSLeay::ssl_version = 12;
$ldap = Net::LDAP->new($h); $ldap->start_tls(sslversion => 'tlsv1'); # expect: TLS101
$ldap->start_tls(sslversion => 'tlsv1_2');
system("curl --tlsv1.0 $u"); # expect: TLS101
=pod

SSL_version => 'TLSv1'

=cut
__END__
SSL_version => 'TLSv1'
