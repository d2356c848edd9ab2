using './main.bicep'
param minimumTlsVersion = 'TLS1_1' // expect: TLS101
param version = '1.0'
