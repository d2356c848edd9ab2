struct Limits {
    static let floor = tls_protocol_version_t.TLSv11 // expect: TLS101 tls1.1
    let newest: tls_protocol_version_t = .TLSv12
    let probed = tls_protocol_version_t.TLSv10
}

func session(_ limits: Limits) -> URLSessionConfiguration {
    let wanted = URLSessionConfiguration.default
    wanted.tlsMinimumSupportedProtocolVersion = Limits.floor // expect-note: TLS202
    let other = URLSessionConfiguration.default
    other.tlsMinimumSupportedProtocolVersion = limits.newest // expect-note: TLS202
    return limits.probed == .TLSv10 ? wanted : other
}
