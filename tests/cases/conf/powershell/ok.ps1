# [Net.ServicePointManager]::SecurityProtocol = 'Tls'
<# [Net.ServicePointManager]::SecurityProtocol = 'Tls' #>
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12 -bor [Net.SecurityProtocolType]::Tls13
$text = "[Net.ServicePointManager]::SecurityProtocol = 'Tls'"
Write-Host 'set SecurityProtocol to Tls11'
if ([Net.ServicePointManager]::SecurityProtocol -match 'Tls11') { throw 'Tls11' }
Invoke-WebRequest -SslProtocol Tls12 -Uri https://tls1.example.org
