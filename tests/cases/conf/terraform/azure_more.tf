resource "azurerm_redis_cache" "r" {
  minimum_tls_version = "1.0" # expect: TLS101
}
resource "azurerm_mssql_managed_instance" "mi" {
  minimum_tls_version = "1.2"
}
resource "azurerm_mysql_server" "my" {
  version = "5.7"
  ssl_enforcement_enabled          = true
  ssl_minimal_tls_version_enforced = "TLSEnforcementDisabled" # expect: TLS102
}
resource "azurerm_mysql_flexible_server_configuration" "cfg" {
  name  = "tls_version"
  value = "TLSv1,TLSv1.1,TLSv1.2" # expect: TLS101
}
resource "azurerm_postgresql_flexible_server_configuration" "pg" {
  name  = "ssl_min_protocol_version"
  value = "TLSv1.2"
}
resource "azurerm_cosmosdb_account" "c" {
  minimal_tls_version = "Tls11" # expect: TLS101
}
resource "azurerm_cosmosdb_account" "c2" {
  minimal_tls_version = "Tls12"
}
resource "azurerm_application_gateway" "gw" {
  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_1" # expect: TLS101
    cipher_suites        = ["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"]
  }
  ssl_profile {
    name = "p"
    ssl_policy {
      policy_type = "Predefined"
      policy_name = "AppGwSslPolicy20150501" # expect: TLS101
    }
  }
}
resource "azurerm_application_gateway" "gw2" {
  ssl_policy {
    disabled_protocols = ["TLSv1_0", "TLSv1_1"]
  }
}
resource "azurerm_api_management" "apim" {
  security {
    frontend_tls10_enabled = true # expect: TLS101
    backend_tls10_enabled  = false
    backend_ssl30_enabled  = true # expect: TLS101
  }
}
resource "azurerm_cdn_endpoint_custom_domain" "d" {
  cdn_managed_https {
    certificate_type = "Dedicated"
    tls_version      = "TLS10" # expect: TLS101
  }
}
resource "azurerm_cdn_frontdoor_custom_domain" "d" {
  tls {
    minimum_tls_version = "TLS12"
  }
}
resource "azurerm_storage_account" "noversion" {
  account_tier = "Standard"
  tags = { min_tls = "1.0", note = "min_tls_version = TLS1_0" }
}
resource "azurerm_storage_account" "t" {
  count           = var.on ? 1 : 0
  min_tls_version = try(var.x, "TLS1_0") # expect: TLS101
}
resource "azurerm_app_service" "old" {
  site_config {
    min_tls_version = "1.1" # expect: TLS101
    scm_min_tls_version = "1.2"
    linux_fx_version = "DOTNETCORE|1.0"
  }
}
resource "azurerm_function_app" "f" {
  site_config {
    min_tls_version = null
  }
}
resource "azapi_resource" "x" {
  type = "Microsoft.Storage/storageAccounts@2022-09-01"
  body = jsonencode({
    properties = {
      minimumTlsVersion = "TLS1_0" # expect: TLS101
    }
  })
}
resource "azapi_resource" "y" {
  type = "Microsoft.Sql/servers@2022-05-01-preview"
  body = {
    properties = {
      minimalTlsVersion = "None" # expect: TLS102
    }
  }
}
