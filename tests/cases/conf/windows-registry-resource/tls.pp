registry_value { 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server\Enabled':
  ensure => present,
  type   => dword,
  data   => 1, # expect: TLS101
}
registry_value { 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Server\Enabled':
  type => dword,
  data => 0,
}
