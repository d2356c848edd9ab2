registry_key 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server' do
  values [{ name: 'Enabled', type: :dword, data: 1 }] # expect: TLS101
  recursive true
end
registry_key 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.1\Server' do
  values [{ name: 'Enabled', type: :dword, data: 0 }]
end
