/* CyaSSL: the older names of wolfSSL. */
#include <cyassl/ssl.h>

int flexible_Bad(int fd)
{
	CYASSL_CTX *ctx = CyaSSL_CTX_new(CyaSSLv23_client_method()); /* expect: TLS102 tls1.0 tls1.1 */
	CYASSL *ssl = CyaSSL_new(ctx);

	CyaSSL_set_fd(ssl, fd);
	return CyaSSL_connect(ssl);
}

int old_Bad(int fd)
{
	CYASSL_CTX *ctx = CyaSSL_CTX_new(CyaTLSv1_server_method()); /* expect: TLS101 tls1.0 */
	CYASSL *ssl = CyaSSL_new(ctx);

	return CyaSSL_accept(ssl);
}

int fixed_Ok(int fd)
{
	CYASSL_CTX *ctx = CyaSSL_CTX_new(CyaTLSv1_2_client_method());
	CYASSL *ssl = CyaSSL_new(ctx);

	return CyaSSL_connect(ssl);
}

int minimum_Ok(int fd)
{
	CYASSL_CTX *ctx = CyaSSL_CTX_new(CyaSSLv23_server_method());
	CYASSL *ssl;

	CyaSSL_CTX_SetMinVersion(ctx, CYASSL_TLSV1_2);
	ssl = CyaSSL_new(ctx);
	return CyaSSL_accept(ssl);
}
