module x
go 1.22
godebug tls10server=1
