Configuration C {
  foreach ($p in 'TLS 1.0', 'TLS 1.1') {
    Registry "Off$p" {
      Key       = "HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\$p\Server"
      ValueName = 'Enabled'
      ValueData = '0'
    }
  }
}
