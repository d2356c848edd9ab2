# [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls
<# [Net.ServicePointManager]::SecurityProtocol = 'Tls' #>
function Old_Bad {
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls # expect: TLS101 tls1.0
    [System.Net.ServicePointManager]::SecurityProtocol = "Tls12, Tls11" # expect: TLS101 tls1.1
    [net.servicepointmanager]::securityprotocol = [net.securityprotocoltype]'ssl3' # expect: TLS101 ssl3.0
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls # expect: TLS101 tls1.0
    [Net.ServicePointManager]::SecurityProtocol = [Enum]::ToObject([Net.SecurityProtocolType], 768) # expect: TLS101 tls1.1
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12 -bor `
        [Net.SecurityProtocolType]::Tls11 # expect: TLS101 tls1.1
    [Net.ServicePointManager]::SecurityProtocol += 'Tls' # expect: TLS101 tls1.0
    try { [Net.ServicePointManager]::SecurityProtocol = 192 -bor 3072 } catch { } # expect: TLS101 tls1.0
    Invoke-WebRequest -Uri https://x -SslProtocol Tls # expect: TLS101 tls1.0
    Invoke-RestMethod https://x -SslProtocol 'Tls11', 'Tls12' # expect: TLS101 tls1.1
    $stream.AuthenticateAsClient('h', $null, [System.Security.Authentication.SslProtocols]::Tls, $false) # expect: TLS101 tls1.0
    [AppContext]::SetSwitch('Switch.System.Net.DontEnableSchUseStrongCrypto', $true) # expect: TLS106
    $options = @{ Uri = 'https://x'; SslProtocol = 'Tls' } # expect: TLS101 tls1.0
}
function Variable_Bad {
    $protocols = [System.Net.SecurityProtocolType]'Ssl3,Tls,Tls11,Tls12' # expect: TLS101 ssl3.0 tls1.0 tls1.1
    [System.Net.ServicePointManager]::SecurityProtocol = $protocols # expect-note: TLS202
}
function New_Ok {
    $protocols = [System.Net.SecurityProtocolType]'Tls12'
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]'Tls12,Tls13'
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 3072
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -band -bnot [Net.SecurityProtocolType]::Tls
    if ([Net.ServicePointManager]::SecurityProtocol -eq 'Tls') { Write-Host "[Net.ServicePointManager]::SecurityProtocol = 'Tls'" }
    if ($p -eq [System.Security.Authentication.SslProtocols]::Tls) { return }
    $text = @'
[Net.ServicePointManager]::SecurityProtocol = 'Tls'
'@
    Invoke-WebRequest https://x -SslProtocol Tls12
    Invoke-WebRequest https://x -SslProtocol Default
}
function Outside_Undecided {
    [Net.ServicePointManager]::SecurityProtocol = $before # expect-note: TLS202
}
