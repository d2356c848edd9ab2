import aws_cdk as cdk
from aws_cdk import aws_elasticloadbalancingv2 as elbv2, aws_cloudfront as cloudfront
"""SslPolicy.LEGACY was used"""
lb.add_listener("L", port=443, ssl_policy=elbv2.SslPolicy.TLS11)  # expect: TLS101
lb.add_listener("L", port=443, ssl_policy=elbv2.SslPolicy.TLS12_EXT)
cloudfront.Distribution(self, "D",
    minimum_protocol_version=cloudfront.SecurityPolicyProtocol.SSL_V3,  # expect: TLS101
)
cloudfront.Distribution(self, "D",
    minimum_protocol_version=cloudfront.SecurityPolicyProtocol.TLS_V1_2_2019,
)
assert lb.ssl_policy != elbv2.SslPolicy.LEGACY
