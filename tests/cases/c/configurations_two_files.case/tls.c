#include <openssl/ssl.h>

/* Two configurations of this file; each is called with what the caller says. */
SSL_CTX *tls_context(void)
{
#if OPENSSL_VERSION_NUMBER < 0x10100000L
	return SSL_CTX_new(SSLv23_client_method());
#else
	return SSL_CTX_new(TLS_client_method());
#endif
}

SSL_CTX *tls_open_context(void)
{
#if OPENSSL_VERSION_NUMBER < 0x10100000L
	return SSL_CTX_new(SSLv23_client_method()); /* expect: TLS103 sometimes */
#else
	return SSL_CTX_new(TLS_client_method());
#endif
}

void tls_minimum(SSL_CTX *ctx, int version)
{
#if OPENSSL_VERSION_NUMBER < 0x10100000L
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	SSL_CTX_set_options(ctx, version >= TLS1_2_VERSION ? SSL_OP_NO_TLSv1_1 : 0);
#else
	SSL_CTX_set_min_proto_version(ctx, version);
#endif
}
