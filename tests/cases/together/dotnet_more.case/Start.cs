class Start {
  void Run(SslStream s) {
    ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
    s.AuthenticateAsClient("host", null, SslProtocols.None, false); // expect-note: TLS102
  }
}
