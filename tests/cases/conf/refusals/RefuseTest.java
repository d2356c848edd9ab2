class RefuseTest {
    @Test(expected = SSLHandshakeException.class)
    public void tls10IsRefused() throws Exception {
        SSLContext ctx = SSLContext.getInstance("TLSv1");
        connect(ctx);
    }
    @Test
    void tls11IsRefused() {
        assertThrows(SSLException.class, () -> {
            SSLSocket s = open();
            s.setEnabledProtocols(new String[] {"TLSv1.1"});
            s.startHandshake();
        });
    }
    @Test
    void weak() {
        for (String p : new String[] {"TLSv1", "TLSv1.1"}) { assertFalse(accepts(p)); }
        assertThatThrownBy(() -> SSLContext.getInstance("TLSv1")).isInstanceOf(Exception.class);
    }
}
