@echo off
REM set JAVA_OPTS=-Dhttps.protocols=TLSv1
:: set JAVA_OPTS=-Dhttps.protocols=TLSv1
set "JAVA_OPTS=%JAVA_OPTS% -Dhttps.protocols=TLSv1,TLSv1.1"
java %JAVA_OPTS% -jar a.jar
