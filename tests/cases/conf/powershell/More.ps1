using namespace System.Net
[ServicePointManager]::SecurityProtocol = [SecurityProtocolType]::Tls # expect: TLS101
[System.Net.ServicePointManager]::SecurityProtocol = @("Tls12","Tls11","Tls") # expect: TLS101
[System.Net.ServicePointManager]::SecurityProtocol = "tls12, tls11, tls" # expect: TLS101
[Net.ServicePointManager]::SecurityProtocol = 'Tls12' -as [Net.SecurityProtocolType]
[Net.ServicePointManager]::SecurityProtocol += 'tls11' # expect: TLS101
$PSDefaultParameterValues['Invoke-WebRequest:SslProtocol'] = 'Tls11' # expect: TLS101
$handler.SslProtocols = [System.Security.Authentication.SslProtocols]::Tls # expect: TLS101
$handler.SslProtocols = 'Tls12'
[Net.ServicePointManager]::SecurityProtocol = [Enum]::Parse([Net.SecurityProtocolType], 'Tls') # expect: TLS101
$results = 'Ssl3','Tls','Tls11','Tls12' | ForEach-Object { Test-TlsProtocol -Protocol $_ }
switch ($stream.SslProtocol) { 'Tls' { 'TLS 1.0' } 'Tls11' { 'TLS 1.1' } }
[ValidateSet('Tls','Tls11','Tls12')][string]$Protocol = 'Tls12'
Write-Verbose "SecurityProtocol = 'Tls'"
if ('Tls' -in $enabled) { Write-Error 'TLS 1.0 enabled' }
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls13 -bor `
    [Net.SecurityProtocolType]::Tls12
Add-Type -TypeDefinition @'
// ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
'@
