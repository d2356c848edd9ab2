#!/bin/sh
exec java -Djdk.tls.client.protocols=TLSv1,TLSv1.2 -jar client.jar # expect: TLS101
