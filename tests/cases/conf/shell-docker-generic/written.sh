#!/bin/sh
cat > /etc/nginx/nginx.conf <<EOF
http {
    ssl_protocols TLSv1 TLSv1.2;
    server { listen 443 ssl; }
}
EOF
sudo tee -a /root/.curlrc >/dev/null <<'END'
tlsv1.0
END
cat > README.txt <<EOF
ssl_protocols TLSv1;
EOF
cat <<EOF > web.config.md
tlsv1.0
EOF
