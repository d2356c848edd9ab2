@echo off
set JAVA_OPTS=%JAVA_OPTS% -Djdk.tls.server.protocols=TLSv1
set TITLE=run -Dhttps.protocols later
set MAVEN_OPTS=-Xmx1g -Dhttps.protocols=TLSv1.2
