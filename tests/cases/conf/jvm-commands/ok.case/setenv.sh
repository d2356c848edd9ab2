export JAVA_OPTS="$JAVA_OPTS -Dhttps.protocols=TLSv1.2 -Djdk.tls.client.protocols=TLSv1.2,TLSv1.3"
# export JAVA_OPTS="-Dhttps.protocols=TLSv1"
echo "use -Dhttps.protocols=TLSv1 to break things"
