class Client {
  void Open(SslStream s) {
    s.AuthenticateAsClient("host", null, SslProtocols.None, false);
  }
}
