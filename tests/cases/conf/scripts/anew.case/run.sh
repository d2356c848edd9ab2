#!/bin/sh
cat > /etc/nginx/conf.d/a.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1; }
EOF
cat > /etc/nginx/conf.d/b.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1; } # expect: TLS101
EOF
cat > /etc/nginx/conf.d/a.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1.2; }
EOF
cat >> /etc/nginx/conf.d/b.conf <<'EOF'
server { listen 8443 ssl; ssl_protocols TLSv1.2; }
EOF
if [ "$OLD" = 1 ]; then
  cat > /etc/nginx/conf.d/c.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1; } # expect: TLS101
EOF
else
  cat > /etc/nginx/conf.d/c.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1.2; }
EOF
fi
[ -z "$OLD" ] || echo "server { listen 443 ssl; ssl_protocols TLSv1; }" > /etc/nginx/conf.d/d.conf # expect: TLS101
[ -n "$OLD" ] || echo "server { listen 443 ssl; ssl_protocols TLSv1.2; }" > /etc/nginx/conf.d/d.conf
if false; then
  cat > /etc/nginx/conf.d/e.conf <<'EOF'
server { listen 443 ssl; ssl_protocols TLSv1; }
EOF
fi
