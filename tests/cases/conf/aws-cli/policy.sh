#!/bin/sh
# aws elbv2 modify-listener --ssl-policy ELBSecurityPolicy-2016-08
aws elbv2 modify-listener --listener-arn "$1" --ssl-policy ELBSecurityPolicy-2016-08 # expect: TLS101 tls1.0 tls1.1
aws elbv2 modify-listener --listener-arn "$1" --ssl-policy=ELBSecurityPolicy-TLS13-1-1-2021-06 # expect: TLS101 tls1.1
aws apigateway create-domain-name --domain-name x --security-policy TLS_1_0 # expect: TLS101
aws opensearch update-domain-config --domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=Policy-Min-TLS-1-0-2019-07 # expect: TLS101
