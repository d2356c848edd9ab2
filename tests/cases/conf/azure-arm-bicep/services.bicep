// minimumTlsVersion: 'TLS1_0'
@description('minimumTlsVersion TLS1_0 is old')
@allowed(['TLS1_0', 'TLS1_1', 'TLS1_2'])
param minTls string = 'TLS1_0' // expect: TLS101
@allowed([
  '1.0'
  '1.2'
])
param webTls string = '1.2'
param isLegacy bool = false
var sqlTls = '1.1' // expect: TLS101
resource st 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'x'
  properties: {
    minimumTlsVersion: minTls
  }
}
resource st2 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'x'
  properties: {
    minimumTlsVersion: 'TLS1_1' // expect: TLS101
  }
}
resource st3 'Microsoft.Storage/storageAccounts@2023-01-01' = if (isLegacy) {
  name: 'x'
  properties: {
    minimumTlsVersion: isLegacy ? 'TLS1_0' : 'TLS1_2' // expect: TLS101
  }
}
resource web 'Microsoft.Web/sites@2022-09-01' = {
  name: 'w'
  properties: {
    siteConfig: {
      minTlsVersion: webTls
      scmMinTlsVersion: '1.0' // expect: TLS101
      http20Enabled: true
      netFrameworkVersion: 'v4.0'
    }
  }
}
resource sql 'Microsoft.Sql/servers@2022-05-01-preview' = {
  name: 's'
  properties: {
    version: '12.0'
    minimalTlsVersion: sqlTls
  }
}
resource gw 'Microsoft.Network/applicationGateways@2023-05-01' = {
  name: 'g'
  properties: {
    sslPolicy: {
      policyType: 'Predefined'
      policyName: 'AppGwSslPolicy20170401' // expect: TLS101
    }
    sslProfiles: [
      {
        name: 'p'
        properties: {
          sslPolicy: {
            policyType: 'Custom'
            minProtocolVersion: 'TLSv1_2'
          }
        }
      }
    ]
  }
}
resource gw2 'Microsoft.Network/applicationGateways@2023-05-01' = {
  name: 'g'
  properties: { sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20170401S' } }
}
resource redis 'Microsoft.Cache/redis@2023-08-01' = {
  name: 'r'
  properties: {
    minimumTlsVersion: '1.0' // expect: TLS101
    redisVersion: '6.0'
  }
}
resource apim 'Microsoft.ApiManagement/service@2022-08-01' = {
  name: 'a'
  properties: {
    customProperties: {
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10': 'True' // expect: TLS101
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls11': 'False'
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Ssl30': 'true' // expect: TLS101 ssl3.0
    }
  }
}
resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2023-04-15' = {
  name: 'c'
  properties: { minimalTlsVersion: 'Tls12' }
}
resource cosmos2 'Microsoft.DocumentDB/databaseAccounts@2023-04-15' = {
  name: 'c'
  properties: { minimalTlsVersion: 'Tls' } // expect: TLS101
}
resource my 'Microsoft.DBforMySQL/flexibleServers/configurations@2023-06-30' = {
  name: 'tls_version'
  properties: {
    value: 'TLSv1.1,TLSv1.2' // expect: TLS101
    source: 'user-override'
  }
}
resource pg 'Microsoft.DBforPostgreSQL/servers@2017-12-01' = {
  name: 'p'
  properties: {
    version: '11'
    sslEnforcement: 'Enabled'
    minimalTlsVersion: 'TLSEnforcementDisabled' // expect: TLS102
  }
}
resource afd 'Microsoft.Cdn/profiles/customDomains@2023-05-01' = {
  name: 'd'
  properties: { tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS10' } } // expect: TLS101
}
output note string = 'minimumTlsVersion: TLS1_0'
