class Store {
	// "jdbc:mysql://h/db?enabledTLSProtocols=TLSv1"
	static final String OLD = "jdbc:mysql://h/db?enabledTLSProtocols=TLSv1"; // expect: TLS101 tls1.0
	static final String NEW = "jdbc:mysql://h/db?enabledTLSProtocols=TLSv1.2";
	static final String NAME = "enabledTLSProtocols=TLSv1";
}
