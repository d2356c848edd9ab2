foreach ($p in 'TLS 1.0','TLS 1.1') {
  foreach ($s in 'Server','Client') {
    $k = "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\$p\$s"
    New-Item $k -Force | Out-Null
    New-ItemProperty -Path $k -Name 'Enabled' -Value 0 -PropertyType DWord -Force | Out-Null
    New-ItemProperty -Path $k -Name 'DisabledByDefault' -Value 1 -PropertyType DWord -Force | Out-Null
  }
}
function Enable-OldTls {
  New-ItemProperty `
    -Path 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Client' `
    -Name 'Enabled' `
    -Value 1 `
    -PropertyType DWord
}
$params = @{ Path = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Server'; Name = 'Enabled'; Value = 1 }
New-ItemProperty @params
netsh http add sslcert ipport=0.0.0.0:443 certhash=x appid='{y}' disablelegacytls=disable
netsh http add sslcert ipport=0.0.0.0:443 certhash=x appid='{y}' disablelegacytls=enable
