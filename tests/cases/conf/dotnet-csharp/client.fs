module Client
(* ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls *)
ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls12 ||| SecurityProtocolType.Tls // expect: TLS101 tls1.0
ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls12
ServicePointManager.SecurityProtocol <- enum<SecurityProtocolType> 768 // expect: TLS101 tls1.1
