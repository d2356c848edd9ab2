require 'net/http'
# http.ssl_version = :TLSv1
http = Net::HTTP.new(uri.host, uri.port)
http.ssl_version = :TLSv1 # expect: TLS101 tls1.0
other.min_version = OpenSSL::SSL::TLS1_VERSION # expect: TLS101 tls1.0 tls1.1
ctx = OpenSSL::SSL::SSLContext.new(:TLSv1_1) # expect: TLS101 tls1.1
ctx2 = OpenSSL::SSL::SSLContext.new
ctx2.ssl_version = "SSLv3" # expect: TLS101 ssl3.0
ctx3.min_version = :TLS1_1 # expect: TLS101 tls1.1
conn = Faraday.new(url, ssl: { version: :TLSv1 }) # expect: TLS101 tls1.0
conn = Faraday.new(url, ssl: { min_version: :TLS1 }) # expect: TLS101 tls1.0 tls1.1
Excon.defaults[:ssl_version] = :TLSv1 # expect: TLS101 tls1.0
RestClient::Request.execute(url: url, ssl_version: 'TLSv1') # expect: TLS101 tls1.0
ctx.max_version = OpenSSL::SSL::TLS1_1_VERSION # expect: TLS105
