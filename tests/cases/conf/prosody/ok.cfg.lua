--[[
ssl = { protocol = "tlsv1+" }
]]
ssl = { protocol = "tlsv1_2+"; options = { "no_tlsv1", "no_sslv3" }; }
s2s_ssl = {
    options = { no_tlsv1 = true; no_tlsv1_1 = true };
    ciphers = "TLSv1+HIGH";
}
http_errors = { protocol = "tlsv1" }
motd_text = "ssl = { protocol = tlsv1+ }"
tls_profile = "intermediate"
VirtualHost "tlsv1"
