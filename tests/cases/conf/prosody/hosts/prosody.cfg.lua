-- ssl = { protocol = "tlsv1+" }
modules_enabled = { "tls"; "saslauth"; }
ssl = {
	key = "/etc/prosody/tlsv1.key";
	protocol = "tlsv1_2+";
	ciphers = "TLSv1+HIGH";
	options = { "no_sslv3", "no_tlsv1" };
}
--[[
ssl = { protocol = "sslv3" }
]]
VirtualHost "tlsv1.example"
	ssl = { protocol = "tlsv1_1+"; } -- expect: TLS101 tls1.1
VirtualHost "b.example"
	enabled = false
	c2s_ssl = {
		protocol = 'tlsv1'; -- expect: TLS101 tls1.0
	}
Component "conference.example" "muc"
	name = 'protocol = "tlsv1"'
	tls_profile = "intermediate"
