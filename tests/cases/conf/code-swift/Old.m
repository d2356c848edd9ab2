configuration.TLSMinimumSupportedProtocol = kTLSProtocol1; // expect: TLS101 tls1.0 tls1.1
configuration.TLSMinimumSupportedProtocolVersion = tls_protocol_version_TLSv12;
// configuration.TLSMinimumSupportedProtocol = kTLSProtocol1;
configuration.TLSMaximumSupportedProtocol = kTLSProtocol11; // expect: TLS105
