ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls // expect: TLS101
(* ServicePointManager.SecurityProtocol <- SecurityProtocolType.Ssl3 *)
let h = new HttpClientHandler(SslProtocols = SslProtocols.Tls12)
