// What go1.21 did is kept; default=go1.19 in this comment is not.
//go:debug default=go1.21 // expect-note: TLS101
package main

func main() { println("//go:debug default=go1.18") }
