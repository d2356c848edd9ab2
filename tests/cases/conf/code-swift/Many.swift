// config.tlsMinimumSupportedProtocolVersion = .TLSv10
let c = URLSessionConfiguration.default
c.tlsMinimumSupportedProtocolVersion = .TLSv10 // expect: TLS101
c.tlsMinimumSupportedProtocolVersion = .TLSv12
c.tlsMinimumSupportedProtocol = .tlsProtocol1 // expect: TLS101
c.tlsMinimumSupportedProtocol = SSLProtocol.tlsProtocol12
c.tlsMaximumSupportedProtocolVersion = .TLSv11 // expect: TLS105
c.TLSMinimumSupportedProtocol = .TLSProtocol11 // expect: TLS101
let o = NWProtocolTLS.Options()
sec_protocol_options_set_min_tls_protocol_version(o.securityProtocolOptions, .TLSv10) // expect: TLS101
sec_protocol_options_set_min_tls_protocol_version(o.securityProtocolOptions, .TLSv12)
sec_protocol_options_set_tls_min_version(o.securityProtocolOptions, .tlsProtocol11) // expect: TLS101
var t = TLSConfiguration.makeClientConfiguration()
t.minimumTLSVersion = .tlsv1 // expect: TLS101
t.minimumTLSVersion = .tlsv12
if c.tlsMinimumSupportedProtocolVersion == .TLSv10 { fatalError("TLSv10") }
guard c.tlsMinimumSupportedProtocolVersion.rawValue >= tls_protocol_version_t.TLSv12.rawValue else { return }
switch v { case .TLSv10: return "1.0"; case .TLSv11: return "1.1"; default: return "" }
print("tlsMinimumSupportedProtocolVersion = .TLSv10")
let versions: [tls_protocol_version_t] = [.TLSv10, .TLSv11]
let cfg = TLSConfiguration.forClient(minimumTLSVersion: .tlsv11) // expect: TLS101
TLSConfiguration.forServer(certificateChain: x, privateKey: y, minimumTLSVersion: .tlsv12)
