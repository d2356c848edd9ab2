resource "aws_instance" "x" {
  user_data = <<-EOF
    #!/bin/bash
    # curl --tlsv1.0
    sed -i 's/MinProtocol = TLSv1.2/MinProtocol = TLSv1.0/' /etc/ssl/openssl.cnf # expect: TLS101
    echo "ssl_protocols TLSv1;" > /etc/nginx/conf.d/x.conf # expect: TLS101
  EOF
  user_data_replace_on_change = true
}
resource "helm_release" "ing" {
  set = [
    { name = "controller.config.ssl-protocols", value = "TLSv1.1 TLSv1.2" } # expect: TLS101
  ]
  set {
    name  = "controller.config.ssl-protocols"
    value = "TLSv1.2 TLSv1.3"
  }
}
resource "kubernetes_config_map_v1" "n" {
  data = {
    "nginx.conf" = <<-EOT
      server { listen 443 ssl; ssl_protocols TLSv1.1; } # expect: TLS101
    EOT
    ssl-protocols = "TLSv1" # expect: TLS101
  }
}
resource "kubernetes_ingress_v1" "i" {
  metadata {
    annotations = {
      "alb.ingress.kubernetes.io/ssl-policy" = "ELBSecurityPolicy-2016-08" # expect: TLS101
      "nginx.ingress.kubernetes.io/proxy-ssl-protocols" = "TLSv1.2"
    }
  }
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{
    name = "x"
    environment = [
      { name = "JAVA_OPTS", value = "-Dhttps.protocols=TLSv1" } # expect: TLS101
    ]
  }])
}
resource "azurerm_linux_web_app" "w" {
  app_settings = {
    "JAVA_OPTS" = "-Djdk.tls.client.protocols=TLSv1.1" # expect: TLS101
    "NOTE"      = "TLSv1"
  }
}
