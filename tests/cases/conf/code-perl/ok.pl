=pod

    SSL_version => 'TLSv1'

=cut
my $s = IO::Socket::SSL->new(SSL_version => 'TLSv1_2');
my $t = IO::Socket::SSL->new(SSL_version => 'SSLv23:!SSLv2:!SSLv3:!TLSv1:!TLSv1_1');
my $u = IO::Socket::SSL->new(SSL_version => 'TLSv12:!TLSv1');
print "SSL_version => 'TLSv1'";
__END__
SSL_version => 'TLSv1'
