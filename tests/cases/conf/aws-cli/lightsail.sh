#!/bin/sh
aws lightsail update-load-balancer-attribute --attribute-name TlsPolicyName --attribute-value TLS-2016-08 # expect: TLS101
aws lightsail create-load-balancer --load-balancer-name l --instance-port 80 --tls-policy-name TLS-FS-Res-1-2-2022-08
aws elbv2 describe-listeners --query "Listeners[?SslPolicy=='ELBSecurityPolicy-2016-08']"
