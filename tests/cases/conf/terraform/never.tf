resource "aws_lb_listener" "never" {
  count      = 0
  port       = 443
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-2016-08"
}
resource "aws_lb_listener" "twice" {
  count      = 2
  port       = 443
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-2016-08" # expect: TLS101
}
