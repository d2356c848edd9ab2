/* Settings from several sources are merged: a record in which nothing is set says -1, the one to begin with has the defaults. */
#include <openssl/ssl.h>
#include <stdlib.h>

struct config {
	int port;
	int lowest, old_lowest, unset_lowest;
};

const struct config nothing = {
	.port = -1,
	.lowest = -1,
	.old_lowest = -1,
	.unset_lowest = -1,
};

extern void read_file(struct config *c, const char *path);
extern int run(struct config *c);

static void merge(struct config *to, const struct config *from)
{
	if (from->port > 0)
		to->port = from->port;
	if (from->lowest > 0)
		to->lowest = from->lowest;
	if (from->old_lowest > 0)
		to->old_lowest = from->old_lowest;
	if (from->unset_lowest > 0)
		to->unset_lowest = from->unset_lowest;
}

int main(int argc, char **argv)
{
	struct config config = {
		.port = 443,
		.lowest = TLS1_2_VERSION,
		.old_lowest = TLS1_1_VERSION,
	};
	struct config given = nothing;

	if (argc > 1)
		given.lowest = given.old_lowest = atoi(argv[1]);
	read_file(&config, "/etc/config");
	merge(&config, &given);
	return run(&config);
}

void option_of_the_library(struct config *c)
{
	c->unset_lowest = TLS1_2_VERSION;
}

SSL_CTX *connect_Ok(const struct config *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (c->lowest > 0)
		SSL_CTX_set_min_proto_version(ctx, c->lowest);
	return ctx;
}

SSL_CTX *connect_Bad(const struct config *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 sometimes tls1.0 tls1.1 */

	if (c->old_lowest > 0)
		SSL_CTX_set_min_proto_version(ctx, c->old_lowest);
	return ctx;
}

/* Nobody has a default for it. */
SSL_CTX *connect_unset_Bad(const struct config *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 sometimes */

	if (c->unset_lowest > 0)
		SSL_CTX_set_min_proto_version(ctx, c->unset_lowest);
	return ctx;
}
