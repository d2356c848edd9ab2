' ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
Module Fine
    Sub Main()
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 Or SecurityProtocolType.Tls13
        Dim text = "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls"
        If ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Then Throw New Exception("Tls")
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol And Not SecurityProtocolType.Tls
    End Sub
End Module
