# registry_key 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server' do
registry_key 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server' do
  values [{ name: 'Enabled', type: :dword, data: 0 }, { name: 'DisabledByDefault', type: :dword, data: 1 }]
  recursive true
  action :create
end
registry_key 'HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server' do
  values [{ name: 'Enabled', type: :dword, data: 1 }, { name: 'DisabledByDefault', type: :dword, data: 0 }]
  action :create
end
