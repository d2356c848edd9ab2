#!/bin/sh
google-chrome --ssl-version-min=tls1 https://x # expect: TLS101
chromium --ssl-version-min=tls1.2 https://x
