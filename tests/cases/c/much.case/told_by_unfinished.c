/* A function that finds the context in its record leads to more paths than are followed: that is no choice of versions. */
#include <openssl/ssl.h>

#include "much.h"

struct client {
	SSL_CTX *ctx;
};

struct server {
	SSL_CTX *tls;
};

static void tick(SSL_CTX *ctx, int how)
{
	if (how & 1)
		SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2);
	else
		SSL_CTX_clear_options(ctx, SSL_OP_NO_SSLv2);
}

MUCH(SSL_CTX *)

void client_open_Bad(struct client *c)
{
	c->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

void client_run(struct client *c, int how)
{
	SSL_CTX_set_options(c->ctx, SSL_OP_NO_SSLv2);
	ticks_without_end(c->ctx, how);
	SSL_CTX_set_options(c->ctx, SSL_OP_NO_SSLv3);
}

void server_open_Bad(struct server *s)
{
	s->tls = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 sometimes */
}

void server_run(struct server *s, int lowest, int how)
{
	SSL_CTX_set_min_proto_version(s->tls, lowest);
	ticks_without_end(s->tls, how);
}
