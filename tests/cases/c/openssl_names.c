/* Values under the program's own names, and names that look like settings but are none. */
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#define PRODUCT_MIN_OLD TLS1_VERSION
#define PRODUCT_MIN TLS1_2_VERSION
#define PRODUCT_OFF (SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3)
#define PRODUCT_OFF_ALL (PRODUCT_OFF | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1)
#define NEW_SERVER_CTX() SSL_CTX_new(TLS_server_method())
#define SET_FLOOR(c) SSL_CTX_set_min_proto_version((c), PRODUCT_MIN)
#define SET_FLOOR_OLD(c) SSL_CTX_set_min_proto_version((c), PRODUCT_MIN_OLD)

enum wire { WIRE_10 = 0x301, WIRE_11, WIRE_12, WIRE_13 };
enum { OFF_OLD = 0x04000000 | 0x10000000 };

static const int site_min = TLS1_2_VERSION;
static const int site_min_old = TLS1_1_VERSION;

SSL_CTX *macro_value_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, PRODUCT_MIN_OLD); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *macro_value_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, PRODUCT_MIN);
	return ctx;
}

SSL_CTX *macro_options_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	SSL_CTX_set_options(ctx, PRODUCT_OFF);
	return ctx;
}

SSL_CTX *macro_options_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, PRODUCT_OFF_ALL);
	return ctx;
}

SSL_CTX *macro_calls_Bad(void)
{
	return NEW_SERVER_CTX(); /* expect: TLS102 */
}

SSL_CTX *macro_calls_Ok(void)
{
	SSL_CTX *ctx = NEW_SERVER_CTX();

	SET_FLOOR(ctx);
	return ctx;
}

SSL_CTX *macro_setter_Bad(void)
{
	SSL_CTX *ctx = NEW_SERVER_CTX();

	SET_FLOOR_OLD(ctx); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *enum_value_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, WIRE_11); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *enum_value_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, WIRE_12);
	return ctx;
}

SSL_CTX *enum_options_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, OFF_OLD);
	return ctx;
}

SSL_CTX *const_variable_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, site_min_old); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *const_variable_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, site_min);
	return ctx;
}

SSL_CTX *arithmetic_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	int minor = 1;

	SSL_CTX_set_min_proto_version(ctx, (3 << 8) | (minor + 1)); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *arithmetic_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	int minor = 2;

	SSL_CTX_set_min_proto_version(ctx, (3 << 8) | (minor + 1));
	return ctx;
}

/* Dead text. */
SSL_CTX *dead_text_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	/* SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); */
	// ctx = SSL_CTX_new(TLSv1_method());
#if 0
	ctx = SSL_CTX_new(SSLv3_method());
	SSL_CTX_set_max_proto_version(ctx, TLS1_VERSION);
#endif
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* A setter that is only a comment sets nothing. */
SSL_CTX *dead_floor_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

#if 0
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	/* SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION); */
	return ctx;
}

/* Names of versions for people to read. */
const char *version_name_Ok(int version)
{
	switch (version) {
	case SSL3_VERSION:
		return "SSLv3";
	case TLS1_VERSION:
		return "TLSv1";
	case TLS1_1_VERSION:
		return "TLSv1.1";
	case TLS1_2_VERSION:
		return "TLSv1.2";
	default:
		return "unknown";
	}
}

void report_Ok(SSL *ssl)
{
	if (strcmp(SSL_get_version(ssl), "TLSv1") == 0 || SSL_version(ssl) <= TLS1_1_VERSION)
		printf("old: use SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION) no more\n");
}

/* A name table that no context is ever made from. */
struct name_row {
	const char *name;
	int version;
};

static const struct name_row name_table[] = {
	{"TLSv1", TLS1_VERSION},
	{"TLSv1.1", TLS1_1_VERSION},
	{"TLSv1.2", TLS1_2_VERSION},
};

int version_of_Ok(const char *name)
{
	for (size_t i = 0; i < sizeof(name_table) / sizeof(name_table[0]); i++)
		if (strcmp(name_table[i].name, name) == 0)
			return name_table[i].version;
	return -1;
}

/* Members and functions of one's own that share a word with the library. */
struct TLS_stats {
	int TLSv1_handshakes, SSLv3_handshakes;
};

static int TLSv1_count(const struct TLS_stats *stats)
{
	return stats->TLSv1_handshakes + stats->SSLv3_handshakes;
}

int own_names_Ok(const struct TLS_stats *stats)
{
	return TLSv1_count(stats);
}
