object H {
  // AkkaSSLConfig protocols TLSv1
  val ctx = SSLContext.getInstance("TLSv1") // expect: TLS101
  engine.setEnabledProtocols(Array("TLSv1.1", "TLSv1.2")) // expect: TLS101
  engine.setEnabledProtocols(engine.getSupportedProtocols.filterNot(Set("TLSv1", "TLSv1.1")))
  val old = Set("TLSv1", "TLSv1.1")
  sys.props("https.protocols") = "TLSv1" // expect: TLS101
  sys.props += ("jdk.tls.client.protocols" -> "TLSv1.1") // expect: TLS101
  params.setProtocols(Array("TLSv1.2"))
  p match { case "TLSv1" | "TLSv1.1" => sys.error("TLSv1") ; case _ => }
  BlazeClientBuilder[IO].withSslContext(SSLContext.getDefault)
  TLSParameters(protocols = Some(List("TLSv1"))) // expect: TLS101
}
