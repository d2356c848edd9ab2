class A {
    static String[] protocols() {
        return new String[] {"TLSv1", "TLSv1.2"}; // expect: TLS101
    }
    static String[] legacyProtocols() { return new String[] {"SSLv3", "TLSv1"}; }
    static String[] enabledProtocols() { return new String[] {"TLSv1.2"}; }
}
