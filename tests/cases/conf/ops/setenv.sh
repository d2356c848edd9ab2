CATALINA_OPTS="$CATALINA_OPTS -Dhttps.protocols=TLSv1.2"
CATALINA_OPTS="$CATALINA_OPTS -Djdk.tls.client.protocols=TLSv1.1" # expect: TLS101
JAVA_OPTS="$JAVA_OPTS -Djava.security.properties=/etc/java/legacy.security"
# JAVA_OPTS="$JAVA_OPTS -Dhttps.protocols=TLSv1"
export JAVA_OPTS CATALINA_OPTS
