/* wolfSSL under its own names; what is assumed permits TLS 1.1. */
#include <wolfssl/ssl.h>

WOLFSSL_CTX *default_Bad(void)
{
	return wolfSSL_CTX_new(wolfSSLv23_server_method()); /* expect: TLS102 tls1.1 */
}

WOLFSSL_CTX *floor_Ok(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_client_method());

	wolfSSL_CTX_SetMinVersion(ctx, WOLFSSL_TLSV1_2);
	return ctx;
}

WOLFSSL_CTX *floor_Bad(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_client_method());

	wolfSSL_CTX_SetMinVersion(ctx, WOLFSSL_TLSV1_1); /* expect: TLS101 tls1.1 */
	return ctx;
}

/* The functions of the OpenSSL layer take the numbers of the wire. */
WOLFSSL_CTX *wire_Ok(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfTLS_client_method());

	wolfSSL_CTX_set_min_proto_version(ctx, 0x0303);
	return ctx;
}

WOLFSSL_CTX *fixed_Ok(void)
{
	return wolfSSL_CTX_new(wolfTLSv1_2_server_method());
}

WOLFSSL_CTX *fixed_Bad(void)
{
	return wolfSSL_CTX_new(wolfTLSv1_1_server_method()); /* expect: TLS101 tls1.1 */
}

WOLFSSL_CTX *bits_Ok(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_server_method());

	wolfSSL_CTX_set_options(ctx, WOLFSSL_OP_NO_TLSv1 | WOLFSSL_OP_NO_TLSv1_1);
	return ctx;
}
