resource "aws_lb_listener" "nlb" {
  protocol   = "TCP"
}
resource "aws_lb_listener" "x" {
  protocol   = "TLS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09" # expect: TLS101
}
resource "aws_lb_listener" "y" {
  protocol   = "TLS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09"
}
resource "aws_lb_listener" "z" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04" # expect: TLS101
}
resource "aws_elb" "classic" {
  listener { lb_protocol = "https" }
}
resource "aws_load_balancer_policy" "s" {
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSample-OpenSSLDefaultNegotiationPolicy" # expect: TLS101
  }
}
resource "aws_cognito_user_pool_domain" "d" {
  managed_login_version = 1
}
resource "aws_apigatewayv2_domain_name" "v2" {
  domain_name_configuration { security_policy = "TLS_1_0" } # expect: TLS101
}
