/* Versions, setters and names that are looked up in tables of the program. */
#include <openssl/ssl.h>
#include <string.h>
#include <strings.h>

/* --- names and versions: the loop ends at the name that is the default --- */
static const struct { const char *name; int version; long off; } versions[] = {
	{"ANY", 0, 0},
	{"SSLv3", SSL3_VERSION, 0},
	{"TLSv1", TLS1_VERSION, SSL_OP_NO_SSLv3},
	{"TLSv1.1", TLS1_1_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1},
	{"TLSv1.2", TLS1_2_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1},
	{"TLSv1.3", TLS1_3_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 | SSL_OP_NO_TLSv1_2},
};

static int version_named(const char *name, int *version)
{
	unsigned i;

	for (i = 0; i < sizeof versions / sizeof *versions; i++) {
		if (strcasecmp(versions[i].name, name) == 0)
			break;
	}
	if (i >= sizeof versions / sizeof *versions)
		return -1;
	*version = versions[i].version;
	return 0;
}

struct names { const char *new_floor, *old_floor; };

static struct names names = {"TLSv1.2", "TLSv1"};

void set_names(const char *floor)
{
	names.new_floor = floor;
	names.old_floor = floor;
}

SSL_CTX *named_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	int version;

	if (version_named(names.new_floor, &version) < 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, version);
	return ctx;
}

SSL_CTX *named_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 */
	int version;

	if (version_named(names.old_floor, &version) < 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, version);
	return ctx;
}

/* --- a pointer walks through a table that a null name ends --- */
struct bit { const char *name; long bit; };

static const struct bit bits[] = {
	{"no_sslv3", SSL_OP_NO_SSLv3},
	{"no_tlsv1", SSL_OP_NO_TLSv1},
	{"no_tlsv1_1", SSL_OP_NO_TLSv1_1},
	{NULL, 0},
};

static long bit_named(const char *name)
{
	const struct bit *b;

	for (b = bits; b->name; b++) {
		if (!strcmp(b->name, name))
			return b->bit;
	}
	return 0;
}

SSL_CTX *bits_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_options(ctx, bit_named("no_sslv3") | bit_named("no_tlsv1") | bit_named("no_tlsv1_1"));
	return ctx;
}

SSL_CTX *bits_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 tls1.1 */

	SSL_CTX_set_options(ctx, bit_named("no_sslv3") | bit_named("no_tlsv1"));
	return ctx;
}

/* --- a table of setters, and a mask of what is off --- */
enum { V_NONE, V_TLS10, V_TLS11, V_TLS12, V_TLS13, V_LAST = V_TLS13 };

static void set_none(SSL_CTX *ctx, int max) { (void)ctx, (void)max; }
static void set_10(SSL_CTX *ctx, int max)
{
	max ? SSL_CTX_set_max_proto_version(ctx, TLS1_VERSION) : SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
}
static void set_11(SSL_CTX *ctx, int max)
{
	max ? SSL_CTX_set_max_proto_version(ctx, TLS1_1_VERSION) : SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION);
}
static void set_12(SSL_CTX *ctx, int max)
{
	max ? SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION) : SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}
static void set_13(SSL_CTX *ctx, int max)
{
	max ? SSL_CTX_set_max_proto_version(ctx, TLS1_3_VERSION) : SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
}

static struct { unsigned flag; void (*set)(SSL_CTX *ctx, int max); } setters[] = {
	[V_NONE] = {0, set_none},
	[V_TLS10] = {1, set_10},
	[V_TLS11] = {2, set_11},
	[V_TLS12] = {4, set_12},
	[V_TLS13] = {8, set_13},
};

struct line { int min, max; };

static void prepare(SSL_CTX *ctx, int min, int max)
{
	unsigned flags = 0;
	int i;

	if (min)
		flags |= setters[min].flag - 1;
	if (max)
		flags |= ~((setters[max].flag << 1) - 1);
	min = max = V_NONE;
	for (i = V_TLS10; i <= V_LAST; i++) {
		if (flags & setters[i].flag)
			continue;
		if (min)
			max = i;
		else
			min = max = i;
	}
	setters[min].set(ctx, 0);
	setters[max].set(ctx, 1);
}

extern void parse(struct line *l);

SSL_CTX *line_Ok(const struct line *l)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	int min = l->min;

	if (!min)
		min = V_TLS12;
	prepare(ctx, min, l->max);
	return ctx;
}

SSL_CTX *line_Bad(const struct line *l)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 */

	prepare(ctx, l->min, l->max);
	return ctx;
}
