class More {
    @Value("${app.tls.protocol:TLSv1.1}") String protocol; // expect: TLS101
    @Value("${app.tls.protocols:TLSv1.2,TLSv1.3}") String[] protocols;
    void a(Undertow.Builder b, Connector connector, SSLHostConfig host) throws Exception {
        b.setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1", "TLSv1.2")); // expect: TLS101
        b.setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.2"));
        connector.setProperty("sslEnabledProtocols", "TLSv1,TLSv1.1"); // expect: TLS101
        connector.setProperty("sslEnabledProtocols", "TLSv1.2");
        connector.setAttribute("sslProtocol", "TLSv1"); // expect: TLS101
        connector.setAttribute("sslProtocol", "TLS");
        host.setProtocols("TLSv1+TLSv1.1"); // expect: TLS101
        host.setProtocols("TLSv1.2+TLSv1.3");
        SSLContext c = SSLContext.getInstance(System.getProperty("tls", "TLSv1")); // expect: TLS101
        SSLContext d = SSLContext.getInstance(legacy ? "TLSv1" : "TLSv1.2"); // expect: TLS101
        factory.getSsl().setEnabledProtocols(new String[] { "TLSv1" }); // expect: TLS101
        SSLContext e = javax.net.ssl.SSLContext.getInstance("TLSv1.1"); // expect: TLS101
        socket.setEnabledProtocols(protocols.toArray(new String[0]));
        String[] p = {"TLSv1", "TLSv1.1"}; // expect: TLS101
        socket.setEnabledProtocols(p);
        assertThrows(SSLHandshakeException.class, () -> connect(SSLContext.getInstance("TLSv1")));
        System.out.println("Supported: " + String.join(",", "TLSv1", "TLSv1.1"));
        logger.info("{} uses SSLContext.getInstance(\"TLSv1\")", x);
        if ("TLSv1".equals(session.getProtocol()) || "TLSv1.1".equals(session.getProtocol())) throw new SecurityException();
        EnumSet<TlsVersion> old = EnumSet.of(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1);
        if (handshake.tlsVersion() == TlsVersion.TLS_1_0) throw new IOException("TLS_1_0");
    }
}
