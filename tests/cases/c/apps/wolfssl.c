/* wolfSSL: its own numbers and those of OpenSSL, compatibility names. */
#include <wolfssl/options.h>
#include <wolfssl/ssl.h>

WOLFSSL *wrong_numbers_Bad(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_client_method()); /* expect: TLS102 */

	wolfSSL_CTX_SetMinVersion(ctx, 0x0303);
	return wolfSSL_new(ctx);
}

WOLFSSL *own_numbers_Ok(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_client_method());

	if (wolfSSL_CTX_SetMinVersion(ctx, WOLFSSL_TLSV1_2) != WOLFSSL_SUCCESS)
		return NULL;
	return wolfSSL_new(ctx);
}

WOLFSSL *old_Bad(void)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfTLSv1_1_server_method()); /* expect: TLS101 tls1.1 */

	return wolfSSL_new(ctx);
}

WOLFSSL *set_version_Bad(WOLFSSL *ssl)
{
	wolfSSL_SetVersion(ssl, WOLFSSL_TLSV1); /* expect: TLS101 tls1.0 */
	return ssl;
}

WOLFSSL *method_ex_Ok(void *heap)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new_ex(wolfTLSv1_2_client_method_ex(heap), heap);

	return wolfSSL_new(ctx);
}
