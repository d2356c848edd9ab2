data "aws_iam_policy_document" "p" {
  statement {
    effect = "Deny"
    condition {
      test     = "StringEquals"
      variable = "elasticloadbalancing:SecurityPolicy"
      values   = ["ELBSecurityPolicy-2016-08"]
    }
  }
  statement {
    effect    = "Deny"
    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = ["1.2"]
    }
  }
}
data "aws_iam_policy_document" "old" {
  statement {
    effect    = "Deny"
    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = ["1.1"] # expect: TLS101
    }
  }
}
resource "aws_config_config_rule" "r" {
  source { source_identifier = "ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK" }
  input_parameters = jsonencode({ predefinedPolicyName = "ELBSecurityPolicy-TLS-1-2-2017-01" })
}
resource "azurerm_policy_definition" "d" {
  policy_rule = jsonencode({
    if = { field = "Microsoft.Storage/storageAccounts/minimumTlsVersion", in = ["TLS1_0", "TLS1_1"] }
    then = { effect = "deny" }
  })
}
resource "azurerm_storage_account" "x" {
  lifecycle { precondition {
    condition = var.min_tls_version != "TLS1_0"
    error_message = "min_tls_version = TLS1_0"
  } }
  min_tls_version = var.min_tls_version
}
variable "min_tls_version" {
  type    = string
  default = "TLS1_2"
  validation {
    condition     = contains(["TLS1_2", "TLS1_3"], var.min_tls_version)
    error_message = "Not TLS1_0 or TLS1_1."
  }
}
check "tls" {
  assert {
    condition     = aws_lb_listener.x.ssl_policy != "ELBSecurityPolicy-2016-08"
    error_message = "old"
  }
}
output "min" { value = { min_tls_version = "TLS1_0" } }
/* resource "azurerm_storage_account" "y" { min_tls_version = "TLS1_0" } */
locals {
  min_tls = {
    dev  = "TLS1_2"
    prod = "TLS1_2"
  }
  doc = <<-EOT
    min_tls_version = "TLS1_0"
  EOT
}
provider "aws" {
  # ssl_policy = "ELBSecurityPolicy-2016-08"
}
