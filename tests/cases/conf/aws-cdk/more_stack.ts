import * as cdk from 'aws-cdk-lib';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Distribution, SecurityPolicyProtocol, OriginSslPolicy } from 'aws-cdk-lib/aws-cloudfront';
import * as apigw from 'aws-cdk-lib/aws-apigateway';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
// sslPolicy: elbv2.SslPolicy.LEGACY
export class S extends cdk.Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    lb.addListener('L', {
      port: 443,
      sslPolicy: elbv2.SslPolicy.RECOMMENDED, // expect: TLS101
    });
    lb.addListener('M', { port: 443, sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS });
    lb.addListener('N', { port: 443, sslPolicy: elbv2.SslPolicy.FORWARD_SECRECY_TLS12_RES_GCM });
    lb.addListener('O', { port: 443, sslPolicy: elbv2.SslPolicy.FORWARD_SECRECY }); // expect: TLS101
    lb.addListener('P', { port: 443, sslPolicy: elbv2.SslPolicy.TLS13_11 }); // expect: TLS101
    lb.addListener('Q', { port: 443, sslPolicy: elbv2.SslPolicy.TLS13_13 });
    new Distribution(this, 'D', {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2016, // expect: TLS101
      certificate: cert,
    });
    new Distribution(this, 'D2', {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: { origin: new HttpOrigin('x', { originSslProtocols: [OriginSslPolicy.TLS_V1_2] }) },
    });
    new HttpOrigin('y', {
      originSslProtocols: [
        OriginSslPolicy.TLS_V1_1, // expect: TLS101
        OriginSslPolicy.TLS_V1_2,
      ],
    });
    new apigw.DomainName(this, 'A', { securityPolicy: apigw.SecurityPolicy.TLS_1_0 }); // expect: TLS101
    new apigw.DomainName(this, 'B', { securityPolicy: apigw.SecurityPolicy.TLS_1_2 });
    new opensearch.Domain(this, 'O', { tlsSecurityPolicy: opensearch.TLSSecurityPolicy.TLS_1_0 }); // expect: TLS101
    new elbv2.CfnListener(this, 'Cfn', { sslPolicy: 'ELBSecurityPolicy-TLS-1-1-2017-01' }); // expect: TLS101
    new elbv2.CfnListener(this, 'Cfn2', { sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' });
    console.log('was SslPolicy.LEGACY, ELBSecurityPolicy-2016-08');
    new s3.Bucket(this, 'X', { minimumTLSVersion: 1.1 }); // expect: TLS101
    new s3.Bucket(this, 'Y', { minimumTLSVersion: 1.2 });
    if (listener.sslPolicy === elbv2.SslPolicy.TLS11) { throw new Error('old'); }
  }
}
