val ctx = SSLContext.getInstance("TLS")
val old = SSLContext.getInstance("SSL") // expect-note: TLS102
