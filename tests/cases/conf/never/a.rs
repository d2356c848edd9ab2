fn connect() -> TlsConnector {
    TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv11)).build().unwrap() // expect: TLS101
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses() {
        let c = TlsConnector::builder().max_protocol_version(Some(Protocol::Tlsv11)).build();
    }
}

#[cfg(not(test))]
fn old() -> TlsConnector {
    TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv10)).build().unwrap() // expect: TLS101
}
