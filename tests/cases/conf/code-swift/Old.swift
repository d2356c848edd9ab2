// configuration.tlsMinimumSupportedProtocolVersion = .TLSv10
func old() {
    configuration.tlsMinimumSupportedProtocolVersion = .TLSv10 // expect: TLS101 tls1.0 tls1.1
    configuration.tlsMinimumSupportedProtocol = .tlsProtocol11 // expect: TLS101 tls1.1
    sec_protocol_options_set_min_tls_protocol_version(options, .TLSv11) // expect: TLS101 tls1.1
    sec_protocol_options_set_max_tls_protocol_version(options, .TLSv11) // expect: TLS105
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv1 // expect: TLS101 tls1.0 tls1.1
}
