/* SSLContext.getInstance("TLSv1") */
class New {
	void ok(SSLSocket s) throws Exception {
		SSLContext a = SSLContext.getInstance("TLSv1.2");
		SSLContext b = SSLContext.getInstance("TLSv1.3");
		s.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
		log("SSLContext.getInstance(\"TLSv1\")");
		List<String> protocols = new ArrayList<>(Arrays.asList(s.getSupportedProtocols()));
		protocols.remove("TLSv1");
		protocols.removeAll(Arrays.asList("SSLv3", "TLSv1", "TLSv1.1"));
		if ("TLSv1".equals(s.getSession().getProtocol()) || p.contains("TLSv1.1"))
			throw new IllegalStateException("TLSv1 is refused");
		System.setProperty("https.protocols", "TLSv1.2,TLSv1.3");
		Security.setProperty("jdk.tls.disabledAlgorithms", "SSLv3, TLSv1, TLSv1.1, RC4, DES");
		sslContextFactory.setExcludeProtocols("SSLv3", "TLSv1", "TLSv1.1");
		new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(TlsVersion.TLS_1_2).build();
		String doc = """
			SSLContext.getInstance("TLSv1")
			""";
	}
	private static final String[] WEAK_PROTOCOLS = {"SSLv3", "TLSv1"};
}
