# Keeps the PowerShell modules of the build machines up to date.
# PSGallery refuses anything below TLS 1.2.
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

$modules = @('Pester', 'PSScriptAnalyzer', 'platyPS')

foreach ($name in $modules) {
    $installed = Get-Module -ListAvailable -Name $name | Sort-Object Version -Descending | Select-Object -First 1
    $latest = Find-Module -Name $name
    if (-not $installed -or $installed.Version -lt $latest.Version) {
        Write-Verbose "updating $name to $($latest.Version)"
        Install-Module -Name $name -Force -Scope AllUsers
    }
}

if ([Net.ServicePointManager]::SecurityProtocol -eq [Net.SecurityProtocolType]::Tls) {
    Write-Warning 'this host still offers TLS 1.0 alone'
}
