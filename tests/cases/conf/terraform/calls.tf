locals {
  policy = format("ELBSecurityPolicy-%s", "TLS-1-1-2017-01") # expect: TLS101
  fine   = format("ELBSecurityPolicy-%s-%v", "TLS13", "1-2-2021-06")
}
resource "aws_lb_listener" "format" {
  port       = 443
  protocol   = "TLS"
  ssl_policy = format("ELBSecurityPolicy-%s", "2015-05") # expect: TLS101
}
resource "aws_lb_listener" "join" {
  port       = 443
  protocol   = "HTTPS"
  ssl_policy = join("-", ["ELBSecurityPolicy", "FS", "2018", "06"]) # expect: TLS101
}
resource "aws_lb_listener" "fine" {
  port       = 443
  protocol   = "HTTPS"
  ssl_policy = join("-", ["ELBSecurityPolicy", "TLS13", "1", "2", "2021", "06"])
}
resource "aws_lb_listener" "unknown" {
  port       = 443
  protocol   = "HTTPS"
  ssl_policy = format("ELBSecurityPolicy-%s", var.policy) # expect-note: TLS202
}
