//go:debug tls10server=1
package main
func main() {}
