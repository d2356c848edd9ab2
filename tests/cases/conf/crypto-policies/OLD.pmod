# protocol@TLS = +SSL3.0
protocol@TLS = +TLS1.0 +TLS1.1 # expect: TLS101 tls1.0 tls1.1
protocol@IKE = IKEv2
