' ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
REM ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
Module Client
    Sub Old_Bad()
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Or SecurityProtocolType.Tls12 ' expect: TLS101 tls1.0
        System.Net.ServicePointManager.SecurityProtocol = CType(&HC0, SecurityProtocolType) ' expect: TLS101 tls1.0
        servicepointmanager.securityprotocol = DirectCast(768, SecurityProtocolType) ' expect: TLS101 tls1.1
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 Or _
            SecurityProtocolType.Ssl3 ' expect: TLS101 ssl3.0
        stream.AuthenticateAsClient(host, Nothing, SslProtocols.Tls, False) ' expect: TLS101 tls1.0
        handler.SslProtocols = SslProtocols.Tls11 ' expect: TLS101 tls1.1
        Open(host, protocols:=SslProtocols.Default) ' expect: TLS101 ssl3.0 tls1.0
        AppContext.SetSwitch("Switch.System.Net.DontEnableSystemDefaultTlsVersions", True) ' expect: TLS106
    End Sub

    Sub New_Ok()
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12
        ServicePointManager.SecurityProtocol = CType(3072, SecurityProtocolType)
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol And Not SecurityProtocolType.Tls
        If ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Then Return
        If p = SslProtocols.Tls Then Return
        Select Case p
            Case SslProtocols.Tls
        End Select
        Dim s = "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls"
    End Sub

    Sub Outside_Undecided(p As SecurityProtocolType)
        ServicePointManager.SecurityProtocol = p ' expect-note: TLS202
    End Sub
End Module
