/* Control flow by macros nobody declares: unless, forever, scoped blocks, cleanup on return. */
#include "own/flow.h"
#include <openssl/ssl.h>

int serve_Bad(struct own_server *s)
{
	OWN_ENTER("serve");
	SCOPED(SSL_CTX *ctx, SSL_CTX_free) = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	unless (ctx)
		OWN_LEAVE(-1);
	forever {
		SSL *ssl = SSL_new(ctx);

		own_accept(s, ssl);
		OWN_BREAK_IF(s->done);
	}
	OWN_LEAVE(0);
}

int dial_Ok(struct own_client *c)
{
	OWN_ENTER("dial");
	autofree char *name = own_name(c);
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	OWN_GUARD(ctx != NULL, OWN_LEAVE(-1));
	WITH_LOCK(&c->lock) {
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	}
	c->ssl = SSL_new(ctx);
	OWN_LEAVE(c->ssl ? 0 : -1);
}
