module x

godebug (
	tls10server=1 // expect: TLS101
)
