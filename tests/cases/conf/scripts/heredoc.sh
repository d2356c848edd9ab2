#!/bin/bash
set -e
cat > /etc/nginx/conf.d/tls.conf <<'EOF'
server {
    listen 443 ssl;
    # ssl_protocols SSLv3;
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2;
}
EOF
tee /etc/haproxy/haproxy.cfg >/dev/null <<-EOF
	global
	    ssl-default-bind-options ssl-min-ver TLSv1.0
EOF
sudo tee -a /etc/ssh/sshd_config <<EOF
# ssl_protocols TLSv1;
EOF
cat <<EOF | sudo tee /etc/postfix/main.cf
smtpd_tls_protocols = !SSLv2, !SSLv3
smtpd_tls_mandatory_protocols = >=TLSv1.2
EOF
cat <<'EOF' >> ~/.curlrc
tlsv1.0
EOF
cat <<EOF >/etc/ssl/openssl.cnf
openssl_conf = default_conf
[default_conf]
ssl_conf = ssl_sect
[ssl_sect]
system_default = sd
[sd]
MinProtocol = TLSv1
EOF
cat > /root/fix.py <<PY
import ssl
ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
PY
kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata: {name: nginx-configuration, namespace: ingress-nginx}
data:
  ssl-protocols: "TLSv1 TLSv1.2"
EOF
python3 - <<'EOF'
import ssl
ctx = ssl.create_default_context()
ctx.minimum_version = ssl.TLSVersion.TLSv1
EOF
mysql <<SQL
SET GLOBAL tls_version='TLSv1,TLSv1.2';
SQL
ssh web bash <<'EOF'
curl --tlsv1.0 https://x
EOF
: <<'COMMENT'
curl --tlsv1.0 https://x
ssl_protocols TLSv1;
COMMENT
EOF2=1
