resource "aws_opensearch_domain" "a" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07" # expect: TLS101
  }
}
resource "aws_elasticsearch_domain" "b" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_opensearch_domain" "abs" {
  domain_endpoint_options {
    enforce_https       = true
  }
}
resource "aws_apigatewayv2_domain_name" "c" {
  domain_name_configuration {
    security_policy = "TLS_1_2"
  }
}
resource "aws_api_gateway_domain_name" "d" {
  domain_name              = "tls1.0.example.com"
  security_policy          = "TLS_1_0" # expect: TLS101
}
resource "aws_iot_domain_configuration" "e" {
  tls_config {
    security_policy = "IotSecurityPolicy_TLS12_1_0_2016_01" # expect: TLS101
  }
}
resource "aws_iot_domain_configuration" "f" {
  tls_config {
    security_policy = "IoTSecurityPolicy_TLS13_1_2_2022_10"
  }
}
resource "aws_db_parameter_group" "sqlserver" {
  family = "sqlserver-se-15.0"
  parameter {
    name         = "rds.tls11"
    value        = "enabled" # expect: TLS101
    apply_method = "pending-reboot"
  }
  parameter {
    name  = "rds.tls10"
    value = "default"
  }
}
resource "aws_rds_cluster_parameter_group" "pg" {
  family = "aurora-postgresql14"
  parameter {
    value = "TLSv1.1" # expect: TLS101
    name  = "ssl_min_protocol_version"
  }
  parameter {
    name  = "ssl_max_protocol_version"
    value = "TLSv1.3"
  }
  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}
resource "aws_db_parameter_group" "my" {
  dynamic "parameter" {
    for_each = [{ name = "tls_version", value = "TLSv1.2" }]
    content {
      name  = parameter.value.name
      value = parameter.value.value
    }
  }
}
resource "aws_docdb_cluster_parameter_group" "doc" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "enabled" # expect-note: TLS101
  }
}
resource "aws_docdb_cluster_parameter_group" "doc2" {
  parameter {
    name  = "tls"
    value = "tls1.2+"
  }
}
resource "aws_db_option_group" "ora" {
  option {
    option_name = "SSL"
    option_settings {
      name  = "SQLNET.SSL_VERSION"
      value = "1.2 or 1.0" # expect: TLS101
    }
  }
}
resource "aws_lightsail_lb" "x" {
  tls_policy_name = "TLS-2016-08" # expect: TLS101
}
resource "aws_cognito_user_pool_domain" "x" {
  domain = "TLS_V1"
}
resource "cloudflare_zone_settings_override" "cf" {
  settings {
    min_tls_version = "1.0" # expect: TLS101
    tls_1_3         = "on"
  }
}
resource "cloudflare_zone_setting" "v5" {
  setting_id = "min_tls_version"
  value      = "1.1" # expect: TLS101
}
resource "cloudflare_zone_setting" "v5ok" {
  setting_id = "min_tls_version"
  value      = "1.2"
}
resource "cloudflare_zone_setting" "other" {
  setting_id = "http2"
  value      = "1.0"
}
resource "cloudflare_hostname_tls_setting" "h" {
  setting = "min_tls_version"
  value   = "1.0" # expect: TLS101
}
resource "fastly_tls_subscription" "x" {
  configuration_id = "TLS 1.0"
}
