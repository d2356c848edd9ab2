' ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3
ServicePointManager.SecurityProtocol = CType(192, SecurityProtocolType) ' expect: TLS101
ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 Or SecurityProtocolType.Tls11 ' expect: TLS101
ServicePointManager.SecurityProtocol = CType(&HC00, SecurityProtocolType)
Dim s = "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls"
