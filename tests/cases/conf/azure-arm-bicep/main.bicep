param minTls string = 'TLS1_1' // expect: TLS101 tls1.1
@description('minimumTlsVersion: TLS1_0')
param other string
var good = '1.2'
resource st 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'x'
  properties: {
    // minimumTlsVersion: 'TLS1_0'
    minimumTlsVersion: minTls
  }
}
resource web 'Microsoft.Web/sites@2022-09-01' = if (deploy) {
  properties: {
    siteConfig: {
      minTlsVersion: '1.0' // expect: TLS101
      scmMinTlsVersion: good
    }
  }
}
resource db 'Microsoft.DocumentDB/databaseAccounts@2023-04-15' = {
  properties: { minimalTlsVersion: 'Tls12', capabilities: [] }
}
resource gw 'Microsoft.Network/applicationGateways@2023-04-01' = {
  properties: {
    sslPolicy: {
      policyName: 'AppGwSslPolicy20150501' // expect: TLS101
    }
  }
}
