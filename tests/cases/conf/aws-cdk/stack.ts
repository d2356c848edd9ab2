import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
// sslPolicy: elbv2.SslPolicy.LEGACY
lb.addListener('a', { port: 443, sslPolicy: elbv2.SslPolicy.RECOMMENDED }); // expect: TLS101 tls1.0 tls1.1
lb.addListener('b', { port: 443, sslPolicy: elbv2.SslPolicy.TLS13_11 }); // expect: TLS101 tls1.1
new Distribution(this, 'd', { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_1_2016 }); // expect: TLS101 tls1.1
new HttpOrigin('x', { originSslProtocols: [OriginSslPolicy.TLS_V1, OriginSslPolicy.TLS_V1_2] }); // expect: TLS101
new DomainName(this, 'n', { securityPolicy: apigw.SecurityPolicy.TLS_1_0 }); // expect: TLS101 tls1.0 tls1.1
new Bucket(this, 'b', { enforceSSL: true, minimumTLSVersion: 1.1 }); // expect: TLS101 tls1.1
new CfnListener(this, 'c', { sslPolicy: 'ELBSecurityPolicy-2016-08' }); // expect: TLS101 tls1.0 tls1.1
