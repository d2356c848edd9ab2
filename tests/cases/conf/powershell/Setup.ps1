<#
.SYNOPSIS
  [Net.ServicePointManager]::SecurityProtocol = 'Tls'
#>
param([string]$Tls = 'Tls12')
# [Net.ServicePointManager]::SecurityProtocol = 'Tls'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
[System.Net.ServicePointManager]::SecurityProtocol = 'Ssl3, Tls, Tls11, Tls12' # expect: TLS101
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls -bor # expect: TLS101 tls1.0
	[Net.SecurityProtocolType]::Tls12
[Net.ServicePointManager]::SecurityProtocol = [Enum]::ToObject([Net.SecurityProtocolType], 192) # expect: TLS101
[Net.ServicePointManager]::SecurityProtocol = [Enum]::ToObject([Net.SecurityProtocolType], 3072)
[Net.ServicePointManager]::SecurityProtocol = 192 -bor 3072 # expect: TLS101
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -band -bnot [Net.SecurityProtocolType]::Tls
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]'Tls11,Tls12' # expect: TLS101 tls1.1
if ([Net.ServicePointManager]::SecurityProtocol -eq [Net.SecurityProtocolType]::Tls) { throw 'old' }
if (([Net.ServicePointManager]::SecurityProtocol -band [Net.SecurityProtocolType]::Tls) -ne 0) { throw 'old' }
$old = [Net.ServicePointManager]::SecurityProtocol
[Net.ServicePointManager]::SecurityProtocol = $old
Write-Host "[Net.ServicePointManager]::SecurityProtocol = 'Tls'"
Write-Warning 'Do not use [Net.SecurityProtocolType]::Tls'
Invoke-WebRequest https://x -SslProtocol Tls11 # expect: TLS101
Invoke-RestMethod -Uri https://x -SslProtocol Tls12,Tls13
$p = @{ Uri = 'https://x'; SslProtocol = 'Tls' } # expect: TLS101
$names = @{ 192 = 'Tls'; 768 = 'Tls11' }
$AllProtocols = [System.Net.SecurityProtocolType]'Ssl3,Tls,Tls11,Tls12' # expect: TLS101
[System.Net.ServicePointManager]::SecurityProtocol = $AllProtocols
foreach ($proto in [Enum]::GetNames([Net.SecurityProtocolType])) { Test-Tls $proto }
$ssl.AuthenticateAsClient($h, $null, [System.Security.Authentication.SslProtocols]::Tls, $false) # expect: TLS101
$ssl.AuthenticateAsClient($h, $null, 'Tls12', $false)
$base = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols'
New-ItemProperty -Path "$base\TLS 1.0\Server" -Name 'Enabled' -Value 1 -PropertyType DWord -Force # expect: TLS101
New-ItemProperty -Path "$base\TLS 1.1\Server" -Name 'Enabled' -Value 0 -PropertyType DWord -Force
Set-ItemProperty -Name DisabledByDefault -Value 0 -Path "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Client" # expect: TLS101
Set-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Client" Enabled 1 # expect: TLS101
Get-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Client" -Name Enabled
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\.NETFramework\v4.0.30319' -Name SchUseStrongCrypto -Value 0 # expect: TLS106
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Wow6432Node\Microsoft\.NETFramework\v4.0.30319' -Name SchUseStrongCrypto -Value 1
Enable-TlsCipherSuite -Name TLS_RSA_WITH_AES_128_CBC_SHA
Set-MailboxServer -Name x
az storage account create -n a --min-tls-version TLS1_0 # expect: TLS101
Set-AzStorageAccount -ResourceGroupName g -Name a -MinimumTlsVersion TLS1_0 # expect: TLS101
New-AzStorageAccount -MinimumTlsVersion TLS1_2
Set-AzWebApp -MinTlsVersion 1.0 # expect: TLS101
Get-AzStorageAccount | Where-Object { $_.MinimumTlsVersion -eq 'TLS1_0' }
[AppContext]::SetSwitch('Switch.System.Net.DontEnableSchUseStrongCrypto', $true) # expect: TLS106
