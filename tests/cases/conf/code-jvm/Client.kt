// SSLContext.getInstance("TLSv1")
fun old() {
	val ctx = SSLContext.getInstance("TLSv1.1") // expect: TLS101 tls1.1
	socket.enabledProtocols = arrayOf("TLSv1", "TLSv1.2") // expect: TLS101 tls1.0
	val spec = ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
		.tlsVersions(TlsVersion.TLS_1_1, TlsVersion.TLS_1_2) // expect: TLS101 tls1.1
		.build()
	System.setProperty("https.protocols", "TLSv1") // expect: TLS101 tls1.0
	client.connectionSpecs(listOf(ConnectionSpec.COMPATIBLE_TLS)) // expect-note: TLS102
}

fun new() {
	socket.enabledProtocols = arrayOf("TLSv1.2")
	val kept = socket.supportedProtocols.filter { it != "TLSv1" }
	client.connectionSpecs(listOf(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
}
