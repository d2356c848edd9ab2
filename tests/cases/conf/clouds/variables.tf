variable "es_tls" {
  default = "Policy-Min-TLS-1-0-2019-07" # expect: TLS101
}
variable "agw" { default = "AppGwSslPolicy20170401" } # expect: TLS101
variable "agw_ok" { default = "AppGwSslPolicy20170401S" }
variable "cf" { default = "TLSv1_2016" } # expect: TLS101
variable "cf_ok" { default = "TLSv1.2_2021" }
variable "api" {
  default     = "TLS_1_2"
  description = "TLS_1_0 or TLS_1_2"
}
locals {
  tls_policy = "Policy-Min-TLS-1-0-2019-07" # expect: TLS101
  old_names  = ["Policy-Min-TLS-1-0-2019-07"]
}
resource "aws_opensearch_domain" "x" {
  domain_endpoint_options { tls_security_policy = var.es_tls }
}
resource "azurerm_cosmosdb_account" "c" { minimal_tls_version = try(local.tls, "Tls") } # expect: TLS101
