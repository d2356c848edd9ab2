/* .TLSv10 /* nested */ tlsMinimumSupportedProtocolVersion = .TLSv10 */
func new() {
    configuration.tlsMinimumSupportedProtocolVersion = .TLSv12
    tls.minimumTLSVersion = .tlsv12
    print("configuration.tlsMinimumSupportedProtocolVersion = .TLSv10")
    if configuration.tlsMinimumSupportedProtocolVersion == .TLSv10 { fatalError() }
}
