#!/bin/sh
# gcloud compute ssl-policies create p --min-tls-version 1.0
gcloud compute ssl-policies create p --profile MODERN --min-tls-version 1.0 # expect: TLS101
gcloud compute ssl-policies update p --min-tls-version=1.2
gcloud compute ssl-policies create q \
  --profile RESTRICTED \
  --min-tls-version "1.1" # expect: TLS101
gcloud compute ssl-policies list --filter="minTlsVersion=TLS_1_0"
gcloud sql instances patch db --database-flags=ssl_min_protocol_version=TLSv1 # expect: TLS101
az storage account create -n x -g y --min-tls-version TLS1_0 # expect: TLS101
az storage account update -n x -g y --min-tls-version TLS1_2
az sql server create --minimal-tls-version 1.1 # expect: TLS101
az webapp config set --min-tls-version 1.2 -n x
az redis create --minimum-tls-version 1.0 -n x # expect: TLS101
aws elbv2 create-listener --protocol HTTPS --ssl-policy ELBSecurityPolicy-2016-08 # expect: TLS101
aws elbv2 modify-listener --ssl-policy "ELBSecurityPolicy-TLS13-1-2-2021-06"
aws elbv2 describe-ssl-policies --names ELBSecurityPolicy-2016-08
aws apigateway create-domain-name --security-policy TLS_1_0 # expect: TLS101
aws opensearch update-domain-config --domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=Policy-Min-TLS-1-0-2019-07 # expect: TLS101
