import okhttp3.*
import io.ktor.network.tls.*

// SSLContext.getInstance("TLSv1")
/* nested /* comment */ TlsVersion.TLS_1_0 */
object Net {
    private const val PROTO = "TLSv1" // expect: TLS101
    private val legacy = listOf("TLSv1", "TLSv1.1")
    val specs = listOf(ConnectionSpec.Builder(ConnectionSpec.COMPATIBLE_TLS)
        .tlsVersions(TlsVersion.TLS_1_2, TlsVersion.TLS_1_1, TlsVersion.TLS_1_0) // expect: TLS101
        .build())
    val ctx = SSLContext.getInstance(PROTO).apply { init(null, null, null) }
    val ctx2 = SSLContext.getInstance("TLSv1.1") // expect: TLS101
    fun sock(s: SSLSocket) {
        s.enabledProtocols = arrayOf("TLSv1", "TLSv1.2") // expect: TLS101
        s.enabledProtocols = s.supportedProtocols.filter { it !in legacy }.toTypedArray()
        s.enabledProtocols -= "TLSv1"
        s.sslParameters = s.sslParameters.apply { protocols = arrayOf("TLSv1.1") } // expect: TLS101
        require(s.session.protocol != "TLSv1") { "TLSv1 not allowed" }
        when (s.session.protocol) {
            "TLSv1", "TLSv1.1" -> error("old")
            TlsVersion.TLS_1_0.javaName -> error("old")
        }
        System.setProperty("jdk.tls.client.protocols", "TLSv1,TLSv1.2") // expect: TLS101
        System.setProperty("https.protocols", "TLSv1.2,TLSv1.3")
    }
    fun isOld(v: TlsVersion) = v == TlsVersion.TLS_1_0 || v == TlsVersion.TLS_1_1 || v == TlsVersion.SSL_3_0
    val names = mapOf(TlsVersion.TLS_1_0 to "1.0", TlsVersion.TLS_1_1 to "1.1")
}
