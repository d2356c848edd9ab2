#!/bin/sh
aws elbv2 modify-listener --listener-arn "$1" --ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06
aws s3 cp x s3://y --no-verify-ssl
aws elbv2 describe-listeners --query "Listeners[?SslPolicy=='ELBSecurityPolicy-2016-08']"
aws cloudtrail start-query --query-statement "SELECT userAgent FROM x WHERE tlsDetails.tlsVersion IN ('TLSv1', 'TLSv1.1')"
echo "aws elbv2 modify-listener --ssl-policy ELBSecurityPolicy-2016-08"
