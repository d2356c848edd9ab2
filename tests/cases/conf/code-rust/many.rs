//! min_protocol_version(Some(Protocol::Tlsv10))
use native_tls::{Protocol, TlsConnector};
use openssl::ssl::{SslConnector, SslMethod, SslVersion, SslOptions};
fn a() {
    let c = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv10)).build(); // expect: TLS101
    let c = TlsConnector::builder()
        .min_protocol_version(Some(native_tls::Protocol::Tlsv11)) // expect: TLS101
        .max_protocol_version(Some(Protocol::Tlsv12)).build();
    let c = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv12)).build();
    let mut b = SslConnector::builder(SslMethod::tls()).unwrap();
    b.set_min_proto_version(Some(SslVersion::TLS1)).unwrap(); // expect: TLS101
    b.set_min_proto_version(Some(SslVersion::TLS1_2)).unwrap();
    b.set_max_proto_version(Some(SslVersion::TLS1_1)).unwrap(); // expect: TLS105
    b.set_options(SslOptions::NO_TLSV1 | SslOptions::NO_TLSV1_1);
    b.clear_options(SslOptions::NO_TLSV1); // expect: TLS106
    let r = reqwest::Client::builder().min_tls_version(reqwest::tls::Version::TLS_1_0).build(); // expect: TLS101
    let r = reqwest::Client::builder().min_tls_version(tls::Version::TLS_1_2).build();
    match v { SslVersion::TLS1 => "1.0", SslVersion::TLS1_1 => "1.1", _ => "x" };
    if v < SslVersion::TLS1_2 { panic!("TLS1") }
    println!("min_protocol_version(Some(Protocol::Tlsv10))");
    let s = r#"min_tls_version(TLS_1_0)"#;
    let min = Protocol::Tlsv10; // expect: TLS101
    let c = TlsConnector::builder().min_protocol_version(Some(min)).build();
    easy.ssl_version(curl::easy::SslVersion::Tlsv1).unwrap(); // expect: TLS101
    easy.ssl_version(SslVersion::Tlsv12).unwrap();
    config.versions = &[&rustls::version::TLS12, &rustls::version::TLS13];
    let old = [Protocol::Tlsv10, Protocol::Tlsv11];
    // b.set_min_proto_version(Some(SslVersion::TLS1))
    /* outer /* b.set_min_proto_version(Some(SslVersion::TLS1)) */ */
    Command::new("curl").args(["--tlsv1.0", url]).status(); // expect: TLS101
    MqttOptions::new().set_tls_version(1);
}
