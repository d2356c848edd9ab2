import * as rds from 'aws-cdk-lib/aws-rds';
import * as iam from 'aws-cdk-lib/aws-iam';
// new rds.ParameterGroup(this, 'o', { parameters: { tls_version: 'TLSv1' } });
new rds.ParameterGroup(this, 'p', { engine, parameters: { tls_version: 'TLSv1.1,TLSv1.2' } }); // expect: TLS101 tls1.1
new rds.ParameterGroup(this, 'q', { engine, parameters: { 'rds.tls10': 'enabled' } }); // expect: TLS101
new rds.ParameterGroup(this, 'r', { engine, parameters: { ssl_min_protocol_version: 'TLSv1.2', 'rds.tls11': 'disabled' } });
bucket.addToResourcePolicy(new iam.PolicyStatement({
  effect: iam.Effect.DENY, actions: ['s3:*'],
  conditions: { NumericLessThan: { 's3:TlsVersion': 1.1 } }, // expect: TLS101
}));
new iam.PolicyStatement({ effect: iam.Effect.DENY, conditions: { NumericLessThan: { 's3:TlsVersion': '1.2' } } });
