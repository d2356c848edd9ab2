# ssl_policy = "ELBSecurityPolicy-2016-08"
variable "tls" {
  description = "TLS1_0 was the default"
  default     = "TLS1_2"
}
resource "azurerm_storage_account" "tls1_0" {
  min_tls_version = var.tls
}
resource "aws_lb_listener" "l" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06" // not 2016-08
}
output "min_tls_version" { value = "TLS1_0" }
