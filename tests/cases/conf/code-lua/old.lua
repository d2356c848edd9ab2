local ssl = require("ssl")
local params = {
	mode = "client",
	protocol = "tlsv1", -- expect: TLS101 tls1.0
}
local other = { protocol = 'tlsv1_1', options = "all" } -- expect: TLS101 tls1.1
-- protocol = "tlsv1"
--[[ protocol = "sslv3" ]]
local ok = { protocol = "tlsv1_2" }
local text = "protocol = 'tlsv1'"
local any = { protocol = "any", options = { "no_tlsv1", "no_tlsv1_1" } }
