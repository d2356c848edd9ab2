from aws_cdk import aws_s3 as s3
# minimum_tls_version=1.0
b = s3.Bucket(self, "B", enforce_ssl=True, minimum_tls_version=1.1)  # expect: TLS101
c = s3.Bucket(self, "C", enforce_ssl=True, minimum_tls_version=1.2)
