#!/usr/bin/env bash
set -euo pipefail
BAD=(TLSv1 TLSv1.1 SSLv3)
declare -A NAMES=([0301]=TLSv1 [0302]=TLSv1.1)
HELP=$(cat <<'EOF'
  --tlsv1.0   never use curl --tlsv1.0
  ssl_protocols TLSv1 TLSv1.1;
EOF
)
read -r -d '' USAGE <<'EOF' || true
curl --tlsv1.0 https://x
EOF
curl --tlsv1.2 --tls-max 1.2 -fsS https://x
curl --proto '=https' --tlsv1.3 https://x
wget --secure-protocol=auto https://x
wget --secure-protocol=TLSv1_2 https://x
sed -n '/ssl_protocols TLSv1/p' nginx.conf
sed -i '/ssl_protocols.*TLSv1;/d' nginx.conf
sed -i 's/TLSv1 TLSv1.1 //' nginx.conf
sed -i 's/^MinProtocol = TLSv1.0$/MinProtocol = TLSv1.2/; s/SECLEVEL=0/SECLEVEL=2/' openssl.cnf
grep -q 'MinProtocol = TLSv1.0' /etc/ssl/openssl.cnf && echo fix
awk '/TLSv1[ ;]/ {print FILENAME": "$0}' /etc/nginx/*.conf
assert_not_contains "$conf" "ssl_protocols TLSv1"
git log -S'--tlsv1.0' --oneline
git config --get-all http.sslVersion
for proto in "${BAD[@]}"; do
  openssl s_client -connect "$1" "-${proto}" </dev/null 2>/dev/null && fail "$proto accepted"
done
test_tls10_refused() { ! curl --tlsv1.0 --tls-max 1.0 -s -o /dev/null "https://$1"; }
kubectl get ingress -o json | jq '.items[] | select(.spec.tls.min=="TLSv1")'
kubectl get apiserver cluster -o jsonpath='{.spec.tlsSecurityProfile.minTLSVersion}' | grep -q VersionTLS10 && exit 1
[[ $(openssl s_client -connect h:443 2>/dev/null | awk '/Protocol/ {print $3}') == TLSv1 ]] && exit 1
logger -t tls "client used TLSv1.1 (curl --tlsv1.1)"
mail -s "hosts with ssl_protocols TLSv1" a@b < report.txt
psql -c "SELECT * FROM pg_stat_ssl WHERE version = 'TLSv1'"
mysql -e "SHOW STATUS LIKE 'Ssl_version'; SELECT 'TLSv1'"
mysql -e "SELECT @@tls_version" | grep -q 'TLSv1,' && exit 1
python3 - <<'EOF'
import ssl
bad = [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1]
ctx = ssl.create_default_context()
assert ctx.minimum_version not in bad
EOF
cat > README.md <<'EOF'
Set `ssl_protocols TLSv1;` never. curl --tlsv1.0 is banned.
EOF
echo "tlsv1.0" > notes.txt
tee -a CHANGELOG <<'EOF'
- removed ssl_protocols TLSv1
EOF
openssl s_server -accept 4433 -tls1_2 -cert c -key k
openssl s_server -accept 4433 -no_ssl3 -no_tls1 -no_tls1_1 -cert c
java -Dhttps.protocols=TLSv1.2,TLSv1.3 -Djdk.tls.client.protocols=TLSv1.3 -jar x.jar
node --tls-min-v1.2 --tls-max-v1.3 x.js
GODEBUG=tls10server=0 ./x
redis-cli --tls config get tls-protocols
az storage account list --query "[?minimumTlsVersion!='TLS1_2'].name"
terraform plan -var min_tls_version=1.2
./configure --without-tls1 --enable-ssl3=no
vegeta attack -name "TLSv1 load"
cd openssl && ./config no-ssl3 no-tls1 no-tls1_1 shared
export PS1='\u@\h TLSv1 $ '
alias oldcurl='echo do not use curl --tlsv1.0'
trap 'echo "curl --tlsv1.0 failed"' ERR
