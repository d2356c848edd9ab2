http.ciphers = "ALL:@SECLEVEL=0" # expect-note: TLS106
Excon.new(url, ciphers: 'ALL@SECLEVEL=1')
Excon.new(url, ciphers: 'ECDHE+AESGCM:@SECLEVEL=2')
puts "ciphers = 'ALL:@SECLEVEL=0'"
