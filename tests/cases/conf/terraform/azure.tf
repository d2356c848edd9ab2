locals {
  tls = "TLS1_2"
  old = "1.0" # expect: TLS101
}
resource "azurerm_storage_account" "a" {
  min_tls_version = "TLS1_0" # expect: TLS101
}
resource "azurerm_storage_account" "b" {
  min_tls_version = local.tls
}
resource "azurerm_mssql_server" "c" {
  version             = "12.0"
  minimum_tls_version = "${local.old}"
}
resource "azurerm_linux_web_app" "d" {
  site_config {
    minimum_tls_version     = "1.2"
    scm_minimum_tls_version = "1.1" # expect: TLS101 tls1.1
    http2_version           = "1.0"
  }
}
resource "azurerm_application_gateway" "e" {
  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20170401" # expect: TLS101 tls1.1
  }
}
resource "azurerm_application_gateway" "f" {
  ssl_policy { policy_name = "AppGwSslPolicy20170401S" }
}
resource "azurerm_api_management" "g" {
  security {
    enable_frontend_tls10  = false
    enable_backend_tls11   = true # expect: TLS101 tls1.1
  }
}
resource "azurerm_storage_account" "h" {
  min_tls_version = var.min # expect-note: TLS202
}
