variable "min_tls_version" {
  type    = string
  default = "TLS1_1" # expect: TLS101 tls1.1
}
variable "storage_min_tls_version" {
  description = "default = TLS1_0"
  default     = "TLS1_2"
}
variable "engine_version" {
  default = "1.0"
}
