object Client {
  val ctx = SSLContext.getInstance("TLSv1") // expect: TLS101 tls1.0
  engine.setEnabledProtocols(Array("TLSv1.1", "TLSv1.2")) // expect: TLS101 tls1.1
  val ok = SSLContext.getInstance("TLSv1.2") /* SSLContext.getInstance("TLSv1") */
}
