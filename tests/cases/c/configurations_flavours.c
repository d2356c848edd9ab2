/* Releases and relatives of a library: arms that the release assumed does not have. */
#include <openssl/ssl.h>

SSL_CTX *old_release_Bad(void)
{
#if OPENSSL_VERSION_NUMBER < 0x10100000L
	SSL_library_init();
	return SSL_CTX_new(SSLv3_client_method()); /* expect: TLS101 ssl3.0 */
#else
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
#endif
}

SSL_CTX *new_release_Bad(void)
{
#if OPENSSL_VERSION_NUMBER >= 0x30000000L
	SSL_CTX *ctx = SSL_CTX_new_ex(NULL, NULL, TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
	return ctx;
#else
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
#endif
}

SSL_CTX *very_old_Bad(void)
{
#if OPENSSL_VERSION_NUMBER < 0x00908000L
	return SSL_CTX_new(TLSv1_server_method()); /* expect: TLS101 tls1.0 */
#else
	return NULL;
#endif
}

#if defined(LIBRESSL_VERSION_NUMBER) && LIBRESSL_VERSION_NUMBER < 0x2070000fL
SSL_CTX *relative_Bad(void)
{
	return SSL_CTX_new(TLSv1_1_client_method()); /* expect: TLS101 tls1.1 */
}
#endif

#ifdef OPENSSL_IS_BORINGSSL
SSL_CTX *boring_Bad(void)
{
	return SSL_CTX_new(TLS_method()); /* expect: TLS102 */
}
#endif

/* The constant came with a release. */
#ifndef TLS1_3_VERSION
SSL_CTX *before_1_3_Bad(void)
{
	return SSL_CTX_new(TLSv1_server_method()); /* expect: TLS101 tls1.0 */
}
#endif

/* What came with TLS 1.2 is there: a library without it is none to build with, and could not be told better. */
int without_1_2_Ok(SSL_CTX *ctx)
{
#if defined(TLS1_2_VERSION)
	return SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#elif defined(TLS1_1_VERSION)
	return SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION);
#else
	return SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
#endif
}

int with_1_2_Bad(SSL_CTX *ctx)
{
#ifdef TLS1_2_VERSION
	return SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
#else
	return 0;
#endif
}
