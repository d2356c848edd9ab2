// .min_protocol_version(Some(Protocol::Tlsv10))
fn old() {
    let c = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv10)).build(); // expect: TLS101 tls1.0 tls1.1
    let a = TlsAcceptor::builder(id).min_protocol_version(Some(native_tls::Protocol::Sslv3)); // expect: TLS101
    builder.set_min_proto_version(Some(SslVersion::TLS1)).unwrap(); // expect: TLS101 tls1.0 tls1.1
    builder.set_min_proto_version(Some(openssl::ssl::SslVersion::TLS1_1))?; // expect: TLS101 tls1.1
    let r = reqwest::Client::builder().min_tls_version(reqwest::tls::Version::TLS_1_0); // expect: TLS101 tls1.0 tls1.1
    builder.set_max_proto_version(Some(SslVersion::TLS1_1)); // expect: TLS105
    easy.ssl_version(SslVersion::Tlsv10); // expect: TLS101 tls1.0 tls1.1
}
