#include <openssl/ssl.h>

#include "own.h"

/* A library has a function of that name, too; this program means its own. */
SSL_CTX *begin_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (ssl_init() != 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
