/* Macros that put function names together, and _Generic that chooses one: the names stand nowhere whole. */
#include "compat/tls_compat.h"
#include <openssl/ssl.h>

#define METHOD(side) TLS_##side##_method()
#define CTX_CALL(what, ...) SSL_CTX_##what(__VA_ARGS__)
#define SET_LEAST(c, v) _Generic((c), SSL_CTX *: SSL_CTX_set_min_proto_version, SSL *: SSL_set_min_proto_version)(c, v)
#define CHECKED(call) ((call) ? OWN_OK : own_fail(__FILE__, __LINE__, #call))

SSL_CTX *pasted_Bad(void)
{
	return CTX_CALL(new, METHOD(server)); /* expect: TLS102 */
}

SSL_CTX *pasted_Ok(void)
{
	SSL_CTX *ctx = CTX_CALL(new, METHOD(server));

	CTX_CALL(set_min_proto_version, ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *generic_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(METHOD(client));

	if (CHECKED(SET_LEAST(ctx, TLS1_2_VERSION)) != OWN_OK)
		return own_null(ctx);
	return ctx;
}

SSL_CTX *generic_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(METHOD(client));

	CHECKED(SET_LEAST(ctx, TLS1_VERSION)); /* expect: TLS101 */
	return ctx;
}
