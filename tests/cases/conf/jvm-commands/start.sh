#!/bin/sh
# java -Dhttps.protocols=TLSv1 -jar x.jar
java -Dhttps.protocols=TLSv1,TLSv1.1,TLSv1.2 -jar app.jar # expect: TLS101 tls1.0 tls1.1
export JAVA_TOOL_OPTIONS="-Xmx1g -Djdk.tls.client.protocols=TLSv1.1" # expect: TLS101 tls1.1
CATALINA_OPTS="$CATALINA_OPTS -Djdk.tls.server.protocols='TLSv1,TLSv1.2'" # expect: TLS101 tls1.0
exec mvn -Dmail.smtp.ssl.protocols=TLSv1 deploy # expect: TLS101 tls1.0
keytool -J-Dhttps.protocols=TLSv1 -list # expect: TLS101 tls1.0
java -Dcom.ibm.jsse2.overrideDefaultProtocol=SSL_TLS -jar app.jar # expect: TLS101 ssl3.0 tls1.0
