# Registry X { Key = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server'; ValueName = 'Enabled'; ValueData = '1' }
Configuration C {
  Registry Off {
    Key       = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\SSL 3.0\Server'
    ValueName = 'Enabled'
    ValueData = @('0')
  }
  Registry On {
    Key       = 'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server'
    ValueName = 'Enabled'
    ValueData = '1'
  }
  Registry Strong {
    Key       = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\.NETFramework\v4.0.30319'
    ValueName = 'SchUseStrongCrypto'
    ValueData = '1'
  }
}
