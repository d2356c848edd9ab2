/* Many ways lead on from the creation, and on none of them, nor on those that lead to it, can a minimum be set: wherever they end. */
#include <openssl/ssl.h>

#include "much.h"

struct client {
	SSL_CTX *ctx;
	SSL *spare;
};

static void tick(SSL_CTX *ctx, int how)
{
	SSL *ssl = SSL_new(ctx);

	if (how & 1)
		SSL_connect(ssl);
	else if (how & 2)
		SSL_free(ssl);
	else if (how & 4)
		SSL_accept(ssl);
}

MUCH(SSL_CTX *)

int client_open_Bad(struct client *c, int how)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */

	ticks_without_end(ctx, how);
	c->ctx = ctx;
	return 0;
}

SSL_CTX *server_open_Ok(int how)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS202 */

	ticks_without_end(ctx, how);
	return ctx;
}

int server_start(int how)
{
	SSL_CTX *ctx = server_open_Ok(how);

	return ctx ? SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) : -1;
}
