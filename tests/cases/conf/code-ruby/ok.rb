=begin
http.ssl_version = :TLSv1
=end
http.ssl_version = :TLSv1_2
http.min_version = OpenSSL::SSL::TLS1_2_VERSION
ctx.options |= OpenSSL::SSL::OP_NO_TLSv1 | OpenSSL::SSL::OP_NO_TLSv1_1
raise 'old' if http.ssl_version == :TLSv1
doc = <<~TEXT
  http.ssl_version = :TLSv1
TEXT
puts "http.ssl_version = :TLSv1"
VERSIONS = { 'TLSv1' => :TLSv1 }.freeze
conn.min_version = :TLS1
conn.min_version = :TLS1_2
