import { Listener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
lb.addListener('a', { port: 443, certificates: [cert] });
