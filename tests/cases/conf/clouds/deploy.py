import boto3
elbv2 = boto3.client("elbv2")
# SslPolicy="ELBSecurityPolicy-2016-08"
elbv2.create_listener(LoadBalancerArn=a, Protocol="HTTPS", Port=443, SslPolicy="ELBSecurityPolicy-2016-08")  # expect: TLS101
elbv2.modify_listener(ListenerArn=a, SslPolicy='ELBSecurityPolicy-TLS13-1-2-2021-06')
OLD = {"ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-2015-05"}
def bad(l):
    return l["SslPolicy"] in OLD or l["SslPolicy"] == "ELBSecurityPolicy-2016-08"
client.update_distribution(DistributionConfig={"ViewerCertificate": {"MinimumProtocolVersion": "TLSv1_2016"}})  # expect: TLS101
client.create_domain_name(domainName="x", securityPolicy="TLS_1_0")  # expect: TLS101
client.update_domain_config(DomainEndpointOptions={"EnforceHTTPS": True, "TLSSecurityPolicy": "Policy-Min-TLS-1-0-2019-07"})  # expect: TLS101
