import { aws_elasticloadbalancingv2 } from "aws-cdk-lib";
import * as tls from 'tls';
import { SecureVersion } from 'tls';
type V = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';
interface Opts { minVersion?: 'TLSv1' | 'TLSv1.2'; maxVersion?: V }
enum TlsVersion { V10 = 'TLSv1', V11 = 'TLSv1.1', V12 = 'TLSv1.2' }
const min: SecureVersion = 'TLSv1.1'; // expect: TLS101
export const cfg: tls.SecureContextOptions = { minVersion: min };
export const ok = { minVersion: 'TLSv1.2' as const };
export const bad = { minVersion: 'TLSv1' as SecureVersion }; // expect: TLS101
export const e = { minVersion: TlsVersion.V10 };
function f(minVersion: SecureVersion = 'TLSv1') { return tls.createSecureContext({ minVersion }); } // expect: TLS101
class C { private readonly minVersion = 'TLSv1'; } // expect: TLS101
new ApplicationListener(this, 'L', { sslPolicy: SslPolicy.TLS12 });
new ApplicationListener(this, 'L', { sslPolicy: SslPolicy.LEGACY }); // expect: TLS101
new cloudfront.Distribution(this, 'D', { minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2016 }); // expect: TLS101
new cloudfront.Distribution(this, 'D', { minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021 });
const agent = new https.Agent({ secureOptions: crypto.constants.SSL_OP_NO_TLSv1_2 | crypto.constants.SSL_OP_NO_TLSv1_3 }); // expect: TLS105
