module x

go 1.22

// godebug tls10server=1
godebug (
	default=go1.21
	tls10server=0
)
