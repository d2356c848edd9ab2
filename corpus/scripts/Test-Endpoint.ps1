# Calls the old branch servers until they are replaced.
$servers = Get-Content "$PSScriptRoot\servers.txt"

foreach ($server in $servers) {
    try {
        $answer = Invoke-RestMethod -Uri "https://$server/health" -SslProtocol Tls11 -TimeoutSec 5
        "{0}: {1}" -f $server, $answer.status
    }
    catch {
        "{0}: {1}" -f $server, $_.Exception.Message
    }
}

$central = Invoke-RestMethod -Uri 'https://central.example.com/health' -SslProtocol Tls12
"central: $($central.status)"
