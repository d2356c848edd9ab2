// Package main once had go:debug tls10server=1.
package main

// //go:debug tls10server=1
func main() { println("//go:debug tls10server=1") }
