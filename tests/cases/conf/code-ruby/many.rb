# http.ssl_version = :TLSv1
=begin
ctx.min_version = OpenSSL::SSL::TLS1_VERSION
=end
require 'net/http'
OLD = [:TLSv1, :TLSv1_1].freeze
MIN = OpenSSL::SSL::TLS1_1_VERSION # expect: TLS101
NAMES = { OpenSSL::SSL::TLS1_VERSION => 'TLS 1.0', TLS1_1: 'x' }
http.ssl_version = :TLSv1
http.ssl_version = :TLSv1_2
http.ssl_version = 'TLSv1_1'
http.min_version = OpenSSL::SSL::TLS1_VERSION
http.min_version = :TLS1_2
def a
  ctx = OpenSSL::SSL::SSLContext.new
  ctx.min_version = :TLS1_1 # expect: TLS101
  ctx
end
def b
  ctx = OpenSSL::SSL::SSLContext.new
  ctx.min_version = MIN
  ctx.max_version = OpenSSL::SSL::TLS1_1_VERSION # expect: TLS105
end
def c
  ctx = OpenSSL::SSL::SSLContext.new(:TLSv1) # expect: TLS101
  ctx2 = OpenSSL::SSL::SSLContext.new(:TLSv1_2_client)
  ctx3 = OpenSSL::SSL::SSLContext.new('SSLv3') # expect: TLS101
  ctx2.options |= OpenSSL::SSL::OP_NO_TLSv1 | OpenSSL::SSL::OP_NO_TLSv1_1
  ctx2.options &= ~OpenSSL::SSL::OP_NO_TLSv1 # expect: TLS106
end
raise 'TLSv1' if sock.ssl_version == 'TLSv1'
puts "http.ssl_version = :TLSv1"
Faraday.new(ssl: { version: :TLSv1 }) # expect: TLS101
Faraday.new(ssl: { version: 'TLSv1_2', min_version: :TLS1_2 })
Faraday.new(ssl: { min_version: :TLS1 }) # expect: TLS101
RestClient::Resource.new(url, ssl_version: 'TLSv1') # expect: TLS101
RestClient::Request.execute(method: :get, url: url, :ssl_version => :SSLv3) # expect: TLS101
HTTParty.get(url, ssl_version: :TLSv1_1) # expect: TLS101
Excon.new(url, ssl_version: :TLSv1, ssl_min_version: OpenSSL::SSL::TLS1_VERSION) # expect: TLS101
Aws.config.update(ssl_version: :TLSv1) # expect: TLS101
Aws.config[:http_open_timeout] = 1
case sock.ssl_version
when 'TLSv1', 'TLSv1.1' then raise 'old'
end
ssl_context.ssl_version = ENV.fetch('SSL_VERSION', 'TLSv1').to_sym # expect: TLS101
expect { connect(ssl_version: :TLSv1) }.to raise_error(OpenSSL::SSL::SSLError)
OpenSSL::SSL::SSLContext::DEFAULT_PARAMS[:min_version] = OpenSSL::SSL::TLS1_VERSION # expect: TLS101
OpenSSL::SSL::SSLContext::DEFAULT_PARAMS[:ssl_version] = 'TLSv1' # expect: TLS101
system("curl --tlsv1.0 #{url}") # expect: TLS101
`curl --tlsv1.0 #{url}` # expect: TLS101
doc = <<~EOS
  http.ssl_version = :TLSv1
EOS
