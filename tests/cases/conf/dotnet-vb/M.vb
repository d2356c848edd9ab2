Imports System.Net
' ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
REM ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls
Module M
    Private Const Old As SecurityProtocolType = SecurityProtocolType.Tls ' expect: TLS101
    Sub Main()
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Or SecurityProtocolType.Tls12 ' expect: TLS101
        ServicePointManager.SecurityProtocol = CType(192, SecurityProtocolType) ' expect: TLS101
        ServicePointManager.SecurityProtocol = CType(3072, SecurityProtocolType)
        ServicePointManager.SecurityProtocol = DirectCast(&HC0, SecurityProtocolType) ' expect: TLS101
        ServicePointManager.SecurityProtocol = DirectCast(&HC00, SecurityProtocolType)
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol And Not SecurityProtocolType.Tls
        ServicePointManager.SecurityProtocol = ServicePointManager.SecurityProtocol Or _
            SecurityProtocolType.Tls11 ' expect: TLS101
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls11 Or _ ' expect: TLS101
            SecurityProtocolType.Tls12
        If ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Then Throw New Exception("Tls")
        If (ServicePointManager.SecurityProtocol And SecurityProtocolType.Tls) <> 0 Then Return
        Console.WriteLine("ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls")
        stream.AuthenticateAsClient(host, Nothing, SslProtocols.Tls, False) ' expect: TLS101
        stream.AuthenticateAsClient(host, Nothing, SslProtocols.Tls12, False)
        Select Case p
            Case SecurityProtocolType.Tls, SecurityProtocolType.Tls11
                Throw New Exception()
        End Select
        handler.SslProtocols = SslProtocols.Tls Or SslProtocols.Tls11 ' expect: TLS101
        AppContext.SetSwitch("Switch.System.Net.DontEnableSystemDefaultTlsVersions", True) ' expect: TLS106
    End Sub
End Module
