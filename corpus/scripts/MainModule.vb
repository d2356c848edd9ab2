Imports System.IO
Imports System.Net

Module MainModule

    ' ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3 was here until 2015
    Sub Main(args As String())
        If args.Length <> 1 Then
            Console.Error.WriteLine("usage: pricelist URL")
            Environment.Exit(2)
        End If
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls Or SecurityProtocolType.Tls11
        Console.WriteLine(Fetch(args(0)))
    End Sub

    Private Function Fetch(url As String) As String
        Dim request = CType(WebRequest.Create(url), HttpWebRequest)
        request.UserAgent = "pricelist/1.4"
        Using response = request.GetResponse()
            Using reader As New StreamReader(response.GetResponseStream())
                Return reader.ReadToEnd()
            End Using
        End Using
    End Function

End Module
