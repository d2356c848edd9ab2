@echo off
rem curl --tlsv1.0 https://x
:: curl --tlsv1.0 https://x
set OLD=--tlsv1.0
curl.exe %OLD% ^
  https://example.org
echo curl --tlsv1.0
C:\bin\wget.exe --secure-protocol=TLSv1 https://x & dir
