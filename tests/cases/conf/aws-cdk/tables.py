import boto3

OLD = ("ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-0-2015-04")


def check(listener):
    if listener["SslPolicy"] in ("ELBSecurityPolicy-2016-08",):
        raise ValueError
    for policy in ("ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-FS-2018-06"):
        assert listener["SslPolicy"] != policy
    boto3.client("elbv2").modify_listener(ListenerArn="a", SslPolicy="ELBSecurityPolicy-2016-08") # expect: TLS101
