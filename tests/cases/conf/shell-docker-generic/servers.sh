#!/bin/sh
cat > /etc/apache2/conf-available/tls.conf <<'EOF'
SSLProtocol all -SSLv3 -TLSv1
EOF
tee /etc/haproxy/haproxy.cfg >/dev/null <<EOF
frontend a
  mode http
  bind :443 ssl crt a.pem ssl-min-ver TLSv1.0
EOF
sed -i 's/^SSLProtocol.*/SSLProtocol all -SSLv3/' /etc/apache2/mods-available/ssl.conf
grep -q 'ssl_protocols TLSv1;' /etc/nginx/nginx.conf && echo "ssl_protocols TLSv1; found"
