-- protocol = "tlsv1"
local params = { mode = "client", protocol = "tlsv1", verify = "none" } -- expect: TLS101
local ok = { mode = "client", protocol = "tlsv1_2" }
local any = { mode = "server", protocol = "any", options = {"all", "no_sslv3", "no_tlsv1", "no_tlsv1_1"} }
local names = { tlsv1 = "TLS 1.0", ["tlsv1_1"] = "TLS 1.1" }
local ctx = assert(ssl.newcontext({ mode = "client", protocol = "tlsv1_1" })) -- expect: TLS101
print('protocol = "tlsv1"')
if conn:info("protocol") == "TLSv1" then error("TLSv1") end
--[[ protocol = "tlsv1" ]]
ssl_options.protocol = "sslv3" -- expect: TLS101
assert(require"ssl.https".request{ url = u, protocol = "tlsv1" }) -- expect: TLS101
