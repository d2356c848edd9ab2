/* A table by the numbers of an enumeration that nobody declared: clang makes room for as many elements as the largest
 * says, and what is made up for the names must not be large. */
#include "states.h"

static const char *const names[] = {
	[STATE_DOWN] = "down",
	[STATE_HANDSHAKE] = "handshake",
	[STATE_UP] = "up",
};

SSL_CTX *make(struct conn *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */

	switch (c->state) {
	case STATE_DOWN:
	case STATE_UP:
		trace("%s", names[c->state]);
	}
	SSL_CTX_set_info_callback(ctx, c->info);
	return ctx;
}

SSL_CTX *make_with_floor(struct conn *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	trace("%s", names[STATE_HANDSHAKE]);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
