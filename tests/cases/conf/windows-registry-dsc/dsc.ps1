Configuration C {
  Registry Tls10 {
    Ensure    = 'Present'
    Key       = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server'
    ValueName = 'Enabled'
    ValueData = '1' # expect: TLS101
    ValueType = 'Dword'
  }
  Registry Tls11 {
    Key       = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Server'
    ValueName = 'Enabled'
    ValueData = '0'
  }
}
