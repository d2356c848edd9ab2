resource "aws_cloudfront_distribution" "default_cert" {
  viewer_certificate {
    cloudfront_default_certificate = true # expect-note: TLS101
    minimum_protocol_version       = "TLSv1.2_2021"
  }
}
resource "aws_cloudfront_distribution" "a" {
  origin {
    custom_origin_config {
      http_port              = 80
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = [
        "TLSv1.2",
        # "TLSv1",
      ]
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "x"
    minimum_protocol_version = "TLSv1_2016" # expect: TLS101
    ssl_support_method       = "sni-only"
  }
}
resource "aws_cloudfront_distribution" "b" {
  origin {
    custom_origin_config {
      origin_ssl_protocols   = [
        "SSLv3", # expect: TLS101
        "TLSv1.2",
      ]
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "x"
    minimum_protocol_version = "TLSv1.2_2018"
  }
}
resource "aws_cloudfront_distribution" "c" {
  dynamic "viewer_certificate" {
    for_each = [1]
    content {
      acm_certificate_arn      = "x"
      minimum_protocol_version = "TLSv1" # expect: TLS101
    }
  }
  dynamic "origin" {
    for_each = var.o
    content {
      custom_origin_config {
        origin_ssl_protocols = lookup(origin.value, "p", ["TLSv1.2"])
      }
    }
  }
}
resource "aws_cloudfront_distribution" "d" {
  viewer_certificate {
    acm_certificate_arn      = "x"
    minimum_protocol_version = var.cf_min
  }
}
variable "cf_min" {
  default = "TLSv1.1_2016" # expect: TLS101
}
resource "aws_cloudfront_distribution" "e" {
  viewer_certificate {
    cloudfront_default_certificate = false
    acm_certificate_arn      = "x"
    minimum_protocol_version = var.legacy == true ? "TLSv1.2_2019" : "TLSv1.2_2021"
  }
}
module "cdn" {
  source = "terraform-aws-modules/cloudfront/aws"
  viewer_certificate = {
    acm_certificate_arn      = "x"
    minimum_protocol_version = "TLSv1_2016" # expect: TLS101
  }
  origin = {
    app = {
      custom_origin_config = {
        origin_ssl_protocols = ["TLSv1", "TLSv1.1", "TLSv1.2"] # expect: TLS101
      }
    }
  }
}
