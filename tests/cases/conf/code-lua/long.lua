--[==[
local p = { protocol = "tlsv1" }
]==]
local ssl = require("ssl")
local p = { mode = "client", protocol = "tlsv1" } -- expect: TLS101
