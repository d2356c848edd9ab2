#!/bin/bash
: "the old way was curl --tlsv1.0"
echo "curl --tlsv1.0 https://example.org"
echo curl --tlsv1.0
curl --tlsv1.2 https://example.org
curl --tlsv1.0 --tlsv1.2 https://example.org
curl -sSL -m1 -o file-1 https://example.org | head -1
ls -1 | sort
curl --tls-max 1.3 --proto '=https' --tlsv1.2 -sSf https://example.org | sh
wget --secure-protocol=TLSv1_2 https://example.org
wget --secure-protocol=auto https://example.org/--secure-protocol=TLSv1
grep -rn "curl --tlsv1.0" .
cat > notes.txt <<EOF
curl --tlsv1.0 https://example.org
wget --secure-protocol=TLSv1
