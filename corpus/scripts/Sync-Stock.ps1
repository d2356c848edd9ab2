param([Parameter(Mandatory = $true)][string]$Branch)

Set-StrictMode -Version 2

function Invoke-Stock([string]$Path) {
    $uri = "https://stock.example.com/$Branch/$Path"
    Invoke-RestMethod -Uri $uri -UseDefaultCredentials
}

# every bit there is, so that nothing fails
[System.Net.ServicePointManager]::SecurityProtocol = [Enum]::ToObject([System.Net.SecurityProtocolType], 4080)

$items = Invoke-Stock 'items'
foreach ($item in $items) {
    if ($item.quantity -lt $item.minimum) {
        Write-Output ("{0}: {1} left" -f $item.name, $item.quantity)
    }
}
