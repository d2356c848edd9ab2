resource "aws_cloudwatch_query_definition" "tls" {
  name = "old tls"
  query_string = <<EOT
fields @timestamp, userAgent
| filter tlsDetails.tlsVersion in ["TLSv1", "TLSv1.1"]
EOT
}
resource "aws_cloudwatch_log_metric_filter" "old" {
  pattern = "{ $.tlsDetails.tlsVersion = \"TLSv1\" || $.tlsDetails.tlsVersion = \"TLSv1.1\" }"
}
