@echo off
rem curl --tlsv1.0 https://x
:: curl --tlsv1.0 https://x
echo curl --tlsv1.0 is gone
curl.exe --tlsv1.0 https://x
curl -fsSL ^
  --tlsv1.1 ^
  https://y
set JAVA_OPTS=-Dhttps.protocols=TLSv1
set "NODE_OPTIONS=--tls-min-v1.0"
setx GIT_SSL_VERSION tlsv1.0
java %JAVA_OPTS% -jar x.jar
if "%TLS%"=="TLSv1" goto bad
reg add "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server" /v Enabled /t REG_DWORD /d 1 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server" /v Enabled /t REG_DWORD /d 0 /f
reg query "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server" /v Enabled
reg delete "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.0\Server" /v Enabled /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server" /v Enabled /t REG_DWORD /d 1 /f
reg add "HKLM\SOFTWARE\Microsoft\.NETFramework\v4.0.30319" /v SchUseStrongCrypto /t REG_DWORD /d 0 /f
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v SecureProtocols /t REG_DWORD /d 0xA80 /f
powershell -Command "[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls; iwr https://x"
powershell -NoProfile -Command "[Net.ServicePointManager]::SecurityProtocol = 'Tls12'; iwr https://x"
