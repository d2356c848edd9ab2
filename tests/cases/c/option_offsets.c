/* What an option is by default stands in a table behind where it goes in a record, given as an offset. */
#include <openssl/ssl.h>
#include <stddef.h>
#include <string.h>

enum kind { NUMBER, TEXT };

struct conf {
	int port;
	const char *lowest, *modern;
};

struct rule {
	const char *name;
	enum kind kind;
	size_t offset;
	void *data;
	const char *value;
};

static const struct rule rules[] = {
	{"port", NUMBER, offsetof(struct conf, port), NULL, "443"},
	{"lowest", TEXT, offsetof(struct conf, lowest), NULL, "1.0"},
	{"modern", TEXT, offsetof(struct conf, modern), NULL, "1.2"},
	{NULL, NUMBER, 0, NULL, NULL},
};

int parse_rules(const struct rule *r, void *conf);

static int version_of(const char *text)
{
	if (strcmp(text, "1.0") == 0)
		return TLS1_VERSION;
	if (strcmp(text, "1.1") == 0)
		return TLS1_1_VERSION;
	return TLS1_2_VERSION;
}

SSL_CTX *start_Bad(struct conf *conf)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 */

	parse_rules(rules, conf);
	SSL_CTX_set_min_proto_version(ctx, version_of(conf->lowest));
	return ctx;
}

SSL_CTX *start_Ok(struct conf *conf)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	parse_rules(rules, conf);
	SSL_CTX_set_min_proto_version(ctx, version_of(conf->modern));
	return ctx;
}
