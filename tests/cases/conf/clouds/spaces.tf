resource "aws_lb_listener" "a" { 
	protocol="HTTPS"
	ssl_policy   =   "ELBSecurityPolicy-TLS13-1-1-2021-06"   # expect: TLS101
}
resource aws_alb_listener b {
  protocol = "HTTPS"
  "ssl_policy" = "ELBSecurityPolicy-2015-05" # expect: TLS101
}
resource "azurerm_storage_account" "c" { min_tls_version = "TLS1_0" } # expect: TLS101
resource "azurerm_storage_account" "d" { 
  for_each = { a = "TLS1_2", b = "TLS1_0" }
  min_tls_version = each.value
}
resource "azurerm_app_service" "e" {
  dynamic "site_config" {
    for_each = [1]
    content {
      min_tls_version = "1.0" # expect: TLS101
    }
  }
}
resource "azurerm_eventhub_namespace" "f" {
  minimum_tls_version = "1.2"
}
