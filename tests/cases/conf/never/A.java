class A {
    void run() throws Exception {
        if (false) {
            SSLContext.getInstance("TLSv1").init(null, null, null);
        } else {
            SSLContext.getInstance("TLSv1.1").init(null, null, null); // expect: TLS101
        }
    }
}
