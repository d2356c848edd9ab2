from aws_cdk import aws_elasticloadbalancingv2 as elbv2
"""elbv2.SslPolicy.LEGACY"""
lb.add_listener("a", ssl_policy=elbv2.SslPolicy.RECOMMENDED_TLS)
lb.add_listener("b", ssl_policy=elbv2.SslPolicy.TLS13_RES)
lb.add_listener("c", ssl_policy=elbv2.SslPolicy.FORWARD_SECRECY_TLS12)
d = Distribution(self, "d", minimum_protocol_version=SecurityPolicyProtocol.TLS_V1_2_2021)
b = Bucket(self, "b", enforce_ssl=True, minimum_tls_version=1.2)
if policy == elbv2.SslPolicy.LEGACY:
    raise ValueError("ELBSecurityPolicy-2016-08 is refused")
c = CfnListener(self, "c", ssl_policy="ELBSecurityPolicy-TLS13-1-2-2021-06")
