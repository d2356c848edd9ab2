/* The default of an option stands anywhere in its row, and is known by what it says: a version, as a text or as one of the program's
 * own constants. */
#include <openssl/ssl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct connection {
	char *host, *lowest, *old;
};

struct text_option {
	const char *keyword, *variable, *compiled;
	char *value;
	const char *label, *shown;
	int size;
	long offset;
};

static const struct text_option text_options[] = {
	{"host", "APP_HOST", NULL, NULL, "Host-Name", "", 40, offsetof(struct connection, host)},
	{"lowest_version", "APP_LOWEST", "TLSv1.2", NULL, "Lowest-Version", "", 8, offsetof(struct connection, lowest)},
	{"old_version", "APP_OLD", "TLSv1", NULL, "Lowest-Version", "", 8, offsetof(struct connection, old)},
	{NULL, NULL, NULL, NULL, NULL, NULL, 0, 0},
};

struct connection *begin(const struct text_option *read)
{
	struct connection *c = calloc(1, sizeof *c);

	for (const struct text_option *o = read; o->keyword; o++) {
		char **member = (char **)((char *)c + o->offset);

		*member = strdup(o->value);
	}
	return c;
}

static int version_of(const char *name)
{
	if (strcmp("TLSv1", name) == 0)
		return TLS1_VERSION;
	if (strcmp("TLSv1.2", name) == 0)
		return TLS1_2_VERSION;
	return -1;
}

SSL_CTX *text_Ok(struct connection *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (c->lowest)
		SSL_CTX_set_min_proto_version(ctx, version_of(c->lowest));
	return ctx;
}

SSL_CTX *text_Bad(struct connection *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (c->old)
		SSL_CTX_set_min_proto_version(ctx, version_of(c->old));
	return ctx;
}

enum versions { ANY_VERSION, APP_TLS1, APP_TLS1_2 };

int lowest_version, oldest_version;

struct number_option {
	struct {
		const char *name, *description;
		int flags;
	} about;
	int *variable;
	int boot;
	const void *names;
};

struct number_option number_options[] = {
	{{"lowest", "Sets the lowest version to use.", 3}, &lowest_version, APP_TLS1_2, NULL},
	{{"oldest", "Sets the oldest version to use.", 3}, &oldest_version, APP_TLS1, NULL},
};

static int library_version(int v)
{
	switch (v) {
	case APP_TLS1:
		return TLS1_VERSION;
	case APP_TLS1_2:
		return TLS1_2_VERSION;
	default:
		return 0;
	}
}

SSL_CTX *number_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (lowest_version)
		SSL_CTX_set_min_proto_version(ctx, library_version(lowest_version));
	return ctx;
}

SSL_CTX *number_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (oldest_version)
		SSL_CTX_set_min_proto_version(ctx, library_version(oldest_version));
	return ctx;
}
