/* Settings that are copied from one record into another, by setters and as texts, on their way to the library. */
#include <openssl/ssl.h>
#include <string.h>
#include <strings.h>

/* --- a text with a default, copied, and compared where it is used --- */
struct settings { const char *ssl_min; const char *old_min; int verify; };

static const struct settings defaults = {
	.ssl_min = "TLSv1.2",
	.old_min = "TLSv1",
	.verify = 1,
};

struct stream_settings { const char *min, *min_of_old; };

extern char *pool_strdup(void *pool, const char *s);
extern struct settings *settings_read(const struct settings *defaults);

static void stream_settings_from(struct stream_settings *to, const struct settings *s, void *pool)
{
	memset(to, 0, sizeof *to);
	to->min = pool_strdup(pool, s->ssl_min);
	to->min_of_old = pool_strdup(pool, s->old_min);
}

static int version_of(const char *name)
{
	if (!strcasecmp(name, "TLSv1"))
		return TLS1_VERSION;
	if (!strcasecmp(name, "TLSv1.1"))
		return TLS1_1_VERSION;
	if (!strcasecmp(name, "TLSv1.2"))
		return TLS1_2_VERSION;
	return 0;
}

SSL_CTX *stream_Ok(const struct stream_settings *s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of(s->min));
	return ctx;
}

SSL_CTX *stream_Bad(const struct stream_settings *s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 */

	SSL_CTX_set_min_proto_version(ctx, version_of(s->min_of_old));
	return ctx;
}

/* --- a setter with the value as its parameter --- */
struct tls { int floor, floor_of_old; };

void tls_set_floor(struct tls *t, int version)
{
	t->floor = version;
}

void tls_set_old_floor(struct tls *t, int version)
{
	t->floor_of_old = version;
}

void tls_init(struct tls *t)
{
	tls_set_floor(t, TLS1_2_VERSION);
	tls_set_old_floor(t, TLS1_VERSION);
}

extern struct tls *tls_of_program(void);

void tls_option(int version)
{
	tls_set_floor(tls_of_program(), version);
	tls_set_old_floor(tls_of_program(), version);
}

SSL_CTX *client_Ok(const struct tls *t)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, t->floor);
	return ctx;
}

SSL_CTX *client_Bad(const struct tls *t)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 */

	SSL_CTX_set_min_proto_version(ctx, t->floor_of_old);
	return ctx;
}

/* --- bits that are put in where none are set --- */
#define FLOOR_SHIFT 6
#define FLOOR_MASK 0xf

struct options { unsigned flags; };

void finish(struct options *o)
{
	int floor = (o->flags >> FLOOR_SHIFT) & FLOOR_MASK;

	if (floor == 0)
		o->flags |= 3 << FLOOR_SHIFT;
}

SSL_CTX *flags_Ok(const struct options *o)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if ((o->flags >> FLOOR_SHIFT & FLOOR_MASK) >= 3)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
