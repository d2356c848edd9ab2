/* Releases of the library, old and new, around every call. */
#include <openssl/ssl.h>

#if OPENSSL_VERSION_NUMBER < 0x10100000L
#define TLS_method SSLv23_method
#define TLS_server_method SSLv23_server_method
#endif
#ifndef SSL_OP_NO_TLSv1_1
#define SSL_OP_NO_TLSv1_1 0
#endif

SSL_CTX *floor_everywhere(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

#if OPENSSL_VERSION_NUMBER >= 0x10100000L && !defined(LIBRESSL_VERSION_NUMBER)
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
#endif
	return ctx;
}

SSL_CTX *no_floor(void)
{
	SSL_CTX *ctx;

#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */
#else
	ctx = SSL_CTX_new(SSLv23_method());
#endif
	return ctx;
}
