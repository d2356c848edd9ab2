#!/usr/bin/env bash
set -eu
DOMAIN=$1
cat <<EOF | sudo tee /etc/nginx/sites-available/$DOMAIN
server {
    listen 443 ssl;
    server_name $DOMAIN;
    ssl_protocols TLSv1 TLSv1.2;
    location / { proxy_set_header Host \$host; proxy_pass http://127.0.0.1:3000; }
}
EOF
cat <<'EOF' > README.txt
server {
    listen 443 ssl;
    ssl_protocols TLSv1 TLSv1.2;
}
EOF
