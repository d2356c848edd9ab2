local ssl = require("ssl")
-- protocol = "tlsv1"
--[[ protocol = "tlsv1_1" ]]
local params = { mode = "client", protocol = "tlsv1_2", verify = "peer" }
local name = "protocol = 'tlsv1'"
local newer = { protocol = "any", options = { "all", "no_sslv2", "no_sslv3", "no_tlsv1", "no_tlsv1_1" } }
if conn:info("protocol") == "TLSv1" then error("tlsv1") end
