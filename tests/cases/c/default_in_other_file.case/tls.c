/* What is set by default stands in files that name nothing of TLS. */
#include <openssl/ssl.h>
#include <strings.h>

#include "settings.h"

static const struct { const char *name; int version; long off; } versions[] = {
	{SSL_TXT_TLSV1, TLS1_VERSION, SSL_OP_NO_SSLv3},
	{SSL_TXT_TLSV1_1, TLS1_1_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1},
	{SSL_TXT_TLSV1_2, TLS1_2_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1},
	{"TLSv1.3", TLS1_3_VERSION, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 | SSL_OP_NO_TLSv1_2},
};

static int find_version(const char *name, int *version, long *off)
{
	for (unsigned i = 0; i < sizeof versions / sizeof *versions; i++) {
		if (strcasecmp(versions[i].name, name) == 0) {
			*version = versions[i].version;
			*off = versions[i].off;
			return 0;
		}
	}
	return -1;
}

SSL_CTX *field_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	int version;
	long off;

	if (find_version(settings.modern_protocol, &version, &off) < 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, version);
	return ctx;
}

SSL_CTX *field_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 */
	int version;
	long off;

	if (find_version(settings.legacy_protocol, &version, &off) < 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, version);
	return ctx;
}

SSL_CTX *options_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	int version;
	long off;

	if (find_version(default_protocol, &version, &off) < 0)
		return NULL;
	SSL_CTX_set_options(ctx, off);
	return ctx;
}

SSL_CTX *mask_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!(settings.protocols_off & 1))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	if (!(settings.protocols_off & 2))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

/* A setting whose name says nothing of versions: the file that sets it is not looked for. */
SSL_CTX *FP_name_says_nothing(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect-wrong: TLS103 */

	if (!(quirks & 1))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}
