foreach ($p in 'TLS 1.0', 'TLS 1.1') {
    New-ItemProperty -Path "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\$p\Server" -Name Enabled -Value 1 -PropertyType DWord -Force
}
