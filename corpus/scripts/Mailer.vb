Imports System.Net
Imports System.Net.Mail

Public Class Mailer

    Private ReadOnly _host As String

    Public Sub New(host As String)
        _host = host
        ' TLS 1.2 by its number: the project still targets 4.0
        ServicePointManager.SecurityProtocol = CType(3072, SecurityProtocolType)
    End Sub

    Public Sub Send(recipient As String, subject As String, body As String)
        Using client As New SmtpClient(_host, 587)
            client.EnableSsl = True
            client.Send("noreply@example.com", recipient, subject, body)
        End Using
    End Sub

    Public Function UsesOldVersion() As Boolean
        Return (ServicePointManager.SecurityProtocol And SecurityProtocolType.Tls) = SecurityProtocolType.Tls
    End Function

End Class
