resource "aws_instance" "x" {
  user_data = <<-EOT
    #!/bin/bash
    cat > /etc/nginx/conf.d/tls.conf <<'EOF'
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2; # expect: TLS101
    EOF
  EOT
}
