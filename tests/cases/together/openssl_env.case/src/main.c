#include <openssl/ssl.h>

SSL_CTX *make(void)
{
	return SSL_CTX_new(TLS_server_method());
}

SSL_CTX *make_old(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 */
	return ctx;
}
