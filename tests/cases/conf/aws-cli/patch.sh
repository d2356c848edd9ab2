aws apigateway update-domain-name --domain-name a --patch-operations op='replace',path='/securityPolicy',value='TLS_1_0' # expect: TLS101
aws apigateway update-domain-name --domain-name a --patch-operations op=replace,path=/securityPolicy,value=TLS_1_2
kubectl -n i patch cm c --type merge -p '{"data":{"ssl-protocols":"TLSv1.1 TLSv1.2"}}' # expect: TLS101
kubectl -n i patch cm c --type merge -p '{"data":{"ssl-protocols":"TLSv1.2 TLSv1.3"}}'
