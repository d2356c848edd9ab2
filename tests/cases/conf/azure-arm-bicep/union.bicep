param minTls 'TLS1_0' | 'TLS1_2' = 'TLS1_0' // expect: TLS101
type tlsV = 'TLS1_0' | 'TLS1_2'
param other tlsV = 'TLS1_2'
param cfg object = {
  minimumTlsVersion: 'TLS1_0' // expect: TLS101
}
resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  properties: {
    minimumTlsVersion: minTls
  }
}
resource b 'Microsoft.Storage/storageAccounts@2023-01-01' = [for n in names: {
  name: n
  properties: {
    minimumTlsVersion: other
    supportsHttpsTrafficOnly: true
  }
}]
module m './storage.bicep' = {
  name: 'm'
  params: {
    minimumTlsVersion: 'TLS1_1' // expect: TLS101
    version: '1.0'
  }
}
