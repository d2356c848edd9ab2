VirtualHost "tlsv1.example"
ssl = { protocol = "tlsv1_2+"; options = { "no_sslv3", "no_tlsv1", "no_tlsv1_1" }; ciphers = "TLSv1" }
welcome = [[ protocol = "tlsv1" ]]
log = { info = 'protocol = "sslv3"' } -- protocol = "tlsv1"
