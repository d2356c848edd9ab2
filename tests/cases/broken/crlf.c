/* Line ends of another system. */
#include <openssl/ssl.h>

#define FLOOR(c) \
	SSL_CTX_set_min_proto_version(c, \
		TLS1_2_VERSION)

SSL_CTX *crlf(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	FLOOR(ctx);
	return ctx;
}

SSL_CTX *old(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}
