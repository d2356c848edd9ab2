/* outer /* .min_protocol_version(Some(Protocol::Tlsv10)) */ still a comment */
fn ok<'a>(x: &'a str) {
    let c = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv12)).build();
    builder.set_min_proto_version(Some(SslVersion::TLS1_2)).unwrap();
    let s = r#".set_min_proto_version(Some(SslVersion::TLS1))"#;
    if v == SslVersion::TLS1 { panic!(".min_protocol_version(Some(Protocol::Tlsv10))"); }
    match v { SslVersion::TLS1 => "1.0", _ => "new" };
    let r = reqwest::Client::builder().min_tls_version(Version::TLS_1_2);
}
