import javax.net.ssl.*;

/** SSLContext.getInstance("TLSv1") */
class Old {
	void contexts() throws Exception {
		SSLContext a = SSLContext.getInstance("TLSv1"); // expect: TLS101 tls1.0
		SSLContext b = SSLContext.getInstance("SSLv3", "SunJSSE"); // expect: TLS101 ssl3.0
		SSLContext c = SSLContext.getInstance(
			"TLSv1.1"); // expect: TLS101 tls1.1
	}

	void sockets(SSLSocket s, SSLEngine e, SSLParameters p) {
		s.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.2"}); // expect: TLS101 tls1.0
		e.setEnabledProtocols(new String[]{"SSLv3"}); // expect: TLS101 ssl3.0
		p.setProtocols(new String[] { "TLSv1.1", "TLSv1.2" }); // expect: TLS101 tls1.1
		new SSLConnectionSocketFactory(ctx, new String[]{"TLSv1"}, null, verifier); // expect: TLS101 tls1.0
		SslContextBuilder.forClient().protocols("TLSv1", "TLSv1.2").build(); // expect: TLS101 tls1.0
	}

	void properties() {
		System.setProperty("https.protocols", "TLSv1,TLSv1.1,TLSv1.2"); // expect: TLS101 tls1.0 tls1.1
		System.setProperty("jdk.tls.client.protocols", "TLSv1"); // expect: TLS101 tls1.0
		Security.setProperty("jdk.tls.disabledAlgorithms", ""); // expect: TLS101
		props.put("mail.smtp.ssl.protocols", "TLSv1"); // expect: TLS101 tls1.0
	}

	void http() {
		new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
			.tlsVersions(TlsVersion.TLS_1_0, TlsVersion.TLS_1_2) // expect: TLS101 tls1.0
			.build();
		TlsContextOptions.createDefaultClient().withMinimumTlsVersion(TlsContextOptions.TlsVersions.TLSv1); // expect: TLS101 tls1.0 tls1.1
		HttpsOptions o = new HttpServerOptions().addEnabledSecureTransportProtocol("TLSv1.1"); // expect: TLS101 tls1.1
	}

	static final String NAME = "TLSv1"; // expect: TLS101 tls1.0
	static final String OTHER = "TLSv1";
	SSLContext named = SSLContext.getInstance(NAME);
	static final String[] PROTOCOLS = {"TLSv1", "TLSv1.1"}; // expect: TLS101 tls1.0 tls1.1
}
