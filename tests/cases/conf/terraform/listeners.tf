# ELBSecurityPolicy-2016-08 was used here
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-0-2021-06" # expect: TLS101
  certificate_arn   = var.cert
}
resource "aws_lb_listener" "https2" {
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}
resource "aws_lb_listener" "http" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect { protocol = "HTTPS" }
  }
}
resource "aws_lb_listener" "each" {
  for_each   = var.listeners
  protocol   = each.value.protocol
  ssl_policy = each.value.policy  # expect-note: TLS202
}
resource "aws_lb_listener" "cond" {
  protocol   = "TLS"
  ssl_policy = var.legacy ? "ELBSecurityPolicy-2016-08" : "ELBSecurityPolicy-TLS13-1-2-2021-06" # expect: TLS101
}
resource "aws_lb_listener" "lookup" {
  protocol   = "TLS"
  ssl_policy = lookup(var.policies, "x", "ELBSecurityPolicy-2016-08") # expect: TLS101
}
resource "aws_lb_listener" "coal" {
  protocol   = "TLS"
  ssl_policy = coalesce(var.x, "ELBSecurityPolicy-TLS13-1-2-2021-06")
}
resource "aws_lb_listener" "fs" {
  count      = 1
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-FS-1-1-2019-08" # expect: TLS101
}
resource "aws_lb_listener" "fs12" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-FS-1-2-Res-2020-10"
}
locals {
  policies = {
    legacy = "ELBSecurityPolicy-2015-05" # expect: TLS101
    modern = "ELBSecurityPolicy-TLS13-1-3-2021-06"
  }
}
resource "aws_lb_listener" "m" {
  protocol   = "HTTPS"
  ssl_policy = local.policies.modern
}
resource "aws_lb_listener" "l" {
  protocol   = "HTTPS"
  ssl_policy = local.policies["legacy"]
}
resource "aws_load_balancer_policy" "p" {
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1"
    value = "false"
  }
  policy_attribute {
    name  = "Protocol-TLSv1.1" # expect: TLS101
    value = true
  }
  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }
}
resource "aws_load_balancer_policy" "q" {
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-2015-03" # expect: TLS101
  }
}
output "note" {
  description = "Was ELBSecurityPolicy-2016-08"
  value       = "ELBSecurityPolicy-2016-08"
}
module "alb" {
  source  = "terraform-aws-modules/alb/aws"
  listeners = {
    ex-https = {
      port       = 443
      protocol   = "HTTPS"
      ssl_policy = "ELBSecurityPolicy-TLS-1-1-2017-01" # expect: TLS101
    }
    ok = {
      protocol   = "HTTPS"
      ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
    }
  }
  listener_ssl_policy_default = "ELBSecurityPolicy-2016-08" # expect: TLS101
}
variable "ssl_policy" {
  type        = string
  description = <<-EOT
    One of ELBSecurityPolicy-2016-08, ELBSecurityPolicy-TLS13-1-2-2021-06
  EOT
  default     = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  validation {
    condition     = !contains(["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-2015-05"], var.ssl_policy)
    error_message = "ELBSecurityPolicy-2016-08 is too old."
  }
}
