#!/bin/sh
java -Dhttps.protocols=TLSv1.2,TLSv1.3 -jar app.jar
java -Djdk.tls.client.protocols="TLSv1.2" -Dname=TLSv1 -jar app.jar
java -Dhttps.protocols="$PROTOCOLS" -jar app.jar # expect-note: TLS202
echo "java -Dhttps.protocols=TLSv1"
java -Dmy.https.protocols=TLSv1 -jar app.jar
