resource "aws_s3_bucket_policy" "i" {
  policy = <<EOF
{"Statement": [
  {"Effect": "Allow", "Condition": {"NumericGreaterThanEquals": {"s3:TlsVersion": "1.0"}}},
  {"Effect": "Deny", "Condition": {"NumericLessThan": {"s3:TlsVersion": "1.2"}}}
]}
EOF
}
