package x;

import javax.net.ssl.*;
import org.apache.http.conn.ssl.*;
import okhttp3.*;

/** Uses SSLContext.getInstance("TLSv1") no more. */
public class Client {
    private static final String OLD = "TLSv1";
    private static final String[] LEGACY_PROTOCOLS = {"SSLv3", "TLSv1", "TLSv1.1"};
    private static final Set<String> WEAK = Set.of("SSLv3", "TLSv1", "TLSv1.1");
    private static final String PROTOCOL = "TLSv1.1"; // expect: TLS101
    private static final String[] ENABLED = {"TLSv1.2", "TLSv1.3"};
    static final Map<String, Integer> NAMES = Map.of("TLSv1", 0x301, "TLSv1.1", 0x302);

    void a(SSLSocket s, SSLEngine e, SSLServerSocket ss, SSLParameters p) throws Exception {
        SSLContext c = SSLContext.getInstance("TLSv1"); // expect: TLS101 tls1.0
        SSLContext c2 = SSLContext.getInstance("TLS");
        SSLContext c3 = SSLContext.getInstance("TLSv1.2");
        SSLContext c4 = SSLContext.getInstance(
            "TLSv1.1", // expect: TLS101 tls1.1
            provider);
        SSLContext c5 = SSLContext.getInstance(PROTOCOL);
        s.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.1", "TLSv1.2"}); // expect: TLS101 tls1.0 tls1.1
        s.setEnabledProtocols(ENABLED);
        e.setEnabledProtocols(new String[]{
            "TLSv1.2",
            // "TLSv1.1",
            "TLSv1.3"
        });
        ss.setEnabledProtocols(
            new String[] {
                "TLSv1.2",
                "TLSv1.1" // expect: TLS101 tls1.1
            });
        p.setProtocols(new String[] {"SSLv3"}); // expect: TLS101 ssl3.0
        s.setEnabledProtocols(Arrays.stream(s.getSupportedProtocols()).filter(x -> !x.equals("TLSv1") && !x.equals("TLSv1.1")).toArray(String[]::new));
        s.setEnabledProtocols(s.getSupportedProtocols());
        List<String> l = new ArrayList<>(Arrays.asList(s.getEnabledProtocols()));
        l.remove("TLSv1");
        l.removeAll(Arrays.asList("SSLv3", "TLSv1", "TLSv1.1"));
        l.removeIf(x -> x.equals("TLSv1"));
        if (s.getSession().getProtocol().equals("TLSv1")) throw new IllegalStateException("TLSv1");
        log.warn("SSLContext.getInstance(\"TLSv1\") is old");
        switch (s.getSession().getProtocol()) { case "TLSv1": case "TLSv1.1": reject(); break; default: }
        System.setProperty("https.protocols", "TLSv1,TLSv1.1,TLSv1.2"); // expect: TLS101
        System.setProperty("jdk.tls.client.protocols", "TLSv1.2");
        System.getProperty("https.protocols", "TLSv1");
        Security.setProperty("jdk.tls.disabledAlgorithms", ""); // expect: TLS101
        Security.setProperty("jdk.tls.disabledAlgorithms", "SSLv3, TLSv1, TLSv1.1, RC4");
        Security.setProperty("jdk.tls.disabledAlgorithms", Security.getProperty("jdk.tls.disabledAlgorithms").replace("TLSv1, TLSv1.1, ", "")); // expect: TLS101
        new SSLConnectionSocketFactory(c, new String[]{"TLSv1"}, null, v); // expect: TLS101
        new SSLConnectionSocketFactory(c, new String[]{"TLSv1.2"}, null, v);
        new SSLConnectionSocketFactory(c, LEGACY_PROTOCOLS, null, v);
        ConnectionSpec spec = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .tlsVersions(TlsVersion.TLS_1_0, TlsVersion.TLS_1_2) // expect: TLS101
            .build();
        ConnectionSpec ok = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS).tlsVersions(TlsVersion.TLS_1_2).build();
        client.connectionSpecs(Arrays.asList(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT)); // expect-note: TLS102
        SslContextBuilder.forClient().protocols("TLSv1", "TLSv1.2").build(); // expect: TLS101
        SslContextBuilder.forClient().protocols("TLSv1.2").build();
        SslContextFactory.Server f = new SslContextFactory.Server();
        f.setIncludeProtocols("TLSv1.1", "TLSv1.2"); // expect: TLS101
        f.setExcludeProtocols("SSLv3", "TLSv1", "TLSv1.1");
        f.addExcludeProtocols("TLSv1");
        TlsContextOptions o = TlsContextOptions.createDefaultClient().withMinimumTlsVersion(TlsContextOptions.TlsVersions.TLSv1); // expect: TLS101
        HttpsURLConnection.setDefaultSSLSocketFactory(SSLContexts.custom().setProtocol("TLSv1").build().getSocketFactory()); // expect: TLS101
        SSLContexts.custom().useProtocol("TLSv1.1").build(); // expect: TLS101
        new SSLContextBuilder().useProtocol("TLS").build();
        props.put("mail.smtp.ssl.protocols", "TLSv1"); // expect: TLS101
        props.setProperty("mail.smtp.ssl.protocols", "TLSv1.2");
        props.put(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG, "TLSv1,TLSv1.2"); // expect: TLS101
        props.put("ssl.enabled.protocols", "TLSv1.2");
        props.put(SslConfigs.SSL_PROTOCOL_CONFIG, "TLSv1"); // expect: TLS101
        ds.setUrl("jdbc:mysql://h/db?useSSL=true&enabledTLSProtocols=TLSv1,TLSv1.1"); // expect: TLS101
        ds.setUrl("jdbc:sqlserver://h;encrypt=true;sslProtocol=TLSv1"); // expect: TLS101
        ds.setUrl("jdbc:mysql://h/db?tlsVersions=TLSv1.2");
        new HttpServerOptions().addEnabledSecureTransportProtocol("TLSv1"); // expect: TLS101
        new HttpServerOptions().removeEnabledSecureTransportProtocol("TLSv1");
        assertFalse(asList(s.getEnabledProtocols()).contains("TLSv1"));
        assertThat(s.getEnabledProtocols()).doesNotContain("TLSv1", "TLSv1.1");
        Set<String> allowed = new HashSet<>(Arrays.asList("TLSv1.2", "TLSv1.3"));
    }
}
