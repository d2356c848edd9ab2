#!/bin/sh
exec java -Djdk.tls.client.protocols=TLSv1.2 -jar client.jar
