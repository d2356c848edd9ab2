class Datagram {
    SSLContext old() throws Exception {
        return SSLContext.getInstance("DTLSv1.0"); // expect: TLS105
    }
    SSLContext good() throws Exception {
        SSLContext any = SSLContext.getInstance("DTLS");
        return any == null ? SSLContext.getInstance("DTLSv1.2") : any;
    }
}
