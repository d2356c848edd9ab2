void open_streams(NSInputStream *in, NSOutputStream *out)
{
	[in setProperty:NSStreamSocketSecurityLevelTLSv1 forKey:NSStreamSocketSecurityLevelKey]; // expect: TLS101 tls1.0
	[out setProperty:NSStreamSocketSecurityLevelNegotiatedSSL forKey:NSStreamSocketSecurityLevelKey];
	NSLog(@"%@", NSStreamSocketSecurityLevelSSLv3);
}
