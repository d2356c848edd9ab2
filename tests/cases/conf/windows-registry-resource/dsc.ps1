Configuration Tls {
  Registry OldServer {
    Ensure = 'Present'
    Key = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server'
    ValueName = 'Enabled'
    ValueData = '1'
    ValueType = 'Dword'
  }
  Registry Off {
    Ensure = 'Present'
    Key = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Server'
    ValueName = 'Enabled'
    ValueData = '0'
  }
}
