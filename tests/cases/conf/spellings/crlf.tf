resource "aws_lb_listener" "a" {
  # old
  protocol = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-2016-08" # expect: TLS101
}
locals {
 x = <<EOF
 ssl_policy = "ELBSecurityPolicy-2016-08"
EOF
}
