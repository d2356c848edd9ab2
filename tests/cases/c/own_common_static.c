/* A static function of a library's common name, in a file that seems to speak of that library: this program means its own. */
#include <openssl/ssl.h>

static SSL_CTX *ssl_init(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
	return ctx;
}

SSL_CTX *made_by_own_Ok(void)
{
	SSL_CTX *ctx = ssl_init(TLS_server_method());

	if (ctx)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *made_by_own_Bad(void)
{
	return ssl_init(TLS_client_method()); /* expect: TLS102 */
}
