data "aws_iam_policy_document" "allow_old" {
  statement {
    effect = "Allow"
    condition {
      test     = "NumericGreaterThanEquals"
      variable = "s3:TlsVersion"
      values   = ["1.1"] # expect: TLS101
    }
  }
}
data "aws_iam_policy_document" "default_effect" {
  statement {
    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = [1.2]
    }
    effect = "Deny"
  }
}
