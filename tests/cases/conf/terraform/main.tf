resource "aws_lb_listener" "a" {
  protocol   = "HTTPS"
  # ssl_policy = "ELBSecurityPolicy-2015-05"
  ssl_policy = "ELBSecurityPolicy-FS-2018-06" # expect: TLS101
}
resource "aws_lb_listener" "b" {
  protocol = "HTTPS"
  ssl_policy = var.policy
}
variable "policy" {
  default = "ELBSecurityPolicy-TLS-1-1-2017-01" # expect: TLS101 tls1.1
}
resource "aws_lb_listener" "c" { # expect-note: TLS102
  protocol = "TLS"
}
resource "aws_lb_listener" "d" {
  protocol = "HTTP"
}
resource "aws_cloudfront_distribution" "e" {
  comment = "minimum_protocol_version = TLSv1"
  origin {
    custom_origin_config {
      origin_ssl_protocols = ["TLSv1", "TLSv1.2"] # expect: TLS101 tls1.0
    }
  }
  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate.x.arn
    minimum_protocol_version = "TLSv1.1_2016" // expect: TLS101 tls1.1
  }
}
resource "aws_db_parameter_group" "f" {
  parameter {
    name  = "tls_version"
    value = "TLSv1.1,TLSv1.2" # expect: TLS101 tls1.1
  }
  parameter {
    name  = "rds.tls10"
    value = "disabled"
  }
}
resource "aws_api_gateway_domain_name" "g" {
  security_policy = "TLS_1_0" # expect: TLS101
}
resource "aws_s3_bucket_policy" "h" {
  policy = jsonencode({
    Statement = [{
      Effect = "Deny"
      Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }
    }, {
      Effect = "Deny"
      Condition = { NumericLessThan = { "s3:TlsVersion" = 1.1 } } # expect: TLS101 tls1.1
    }]
  })
}
