resource "helm_release" "a" {
  set {
    name  = "controller.config.ssl-protocols"
    value = "TLSv1 TLSv1.2" # expect: TLS101 tls1.0
  }
  values = [<<-EOT
    controller:
      config:
        ssl-protocols: TLSv1.1 # expect: TLS101 tls1.1
  EOT
  ]
}
resource "kubernetes_config_map" "b" {
  data = { "ssl-protocols" = "TLSv1.2 TLSv1.3" }
}
