VirtualHost "x"
ssl = {
  options = { no_tlsv1 = false, no_sslv2 = true }; -- expect: TLS101
  key = "a"
}
