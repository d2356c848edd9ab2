/* What comes before an object is made leads to more paths than are followed: the object is seen all the same. */
#include <openssl/ssl.h>

#include "much.h"

static void tick(SSL_CTX *old, int how)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_free(old);
	if (how)
		SSL_CTX_set_mode(ctx, SSL_MODE_AUTO_RETRY);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_free(ctx);
}

MUCH(SSL_CTX *)

SSL_CTX *behind_all_Bad(int how)
{
	ticks_without_end(NULL, how);
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

SSL_CTX *behind_all_Ok(int how)
{
	SSL_CTX *ctx;

	ticks_without_end(NULL, how);
	ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
