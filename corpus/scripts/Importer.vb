Imports System.Net

Friend NotInheritable Class Importer

    Private Const Retries As Integer = 3

    Friend Function Import(source As Uri) As Integer
        Dim imported = 0

        ServicePointManager.SecurityProtocol = DirectCast(&HC0, SecurityProtocolType)
        For attempt = 1 To Retries
            Try
                Using client As New WebClient()
                    For Each line In client.DownloadString(source).Split(vbLf)
                        If line.Length > 0 Then imported += 1
                    Next
                End Using
                Exit For
            Catch ex As WebException When attempt < Retries
                Threading.Thread.Sleep(1000 * attempt)
            End Try
        Next
        Return imported
    End Function

End Class
