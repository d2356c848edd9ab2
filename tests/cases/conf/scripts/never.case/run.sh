#!/bin/sh
if false; then
	if true; then curl --tlsv1.0 https://x; fi
	curl --sslv3 https://x
else
	curl --tlsv1.1 https://x # expect: TLS101
fi
if false || true; then
	curl --tlsv1.0 https://x # expect: TLS101
fi
curl --tlsv1.0 https://x # expect: TLS101
