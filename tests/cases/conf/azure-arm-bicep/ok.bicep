resource st 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  tags: { note: 'minimumTlsVersion: TLS1_0' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    version: '1.0'
  }
}
