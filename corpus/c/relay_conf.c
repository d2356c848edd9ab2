/* Settings of a relay and the TLS context they make. The minimum is TLS 1.2 unless the operator says otherwise. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

struct relay_conf {
	char cert[256];
	char key[256];
	int min_proto;
	int workers;
};

static void conf_defaults(struct relay_conf *c)
{
	memset(c, 0, sizeof(*c));
	c->min_proto = TLS1_2_VERSION;
	c->workers = 4;
}

static int conf_min_proto(struct relay_conf *c, const char *value)
{
	if (!strcmp(value, "1.1"))
		c->min_proto = TLS1_1_VERSION;
	else if (!strcmp(value, "1.2"))
		c->min_proto = TLS1_2_VERSION;
	else if (!strcmp(value, "1.3"))
		c->min_proto = TLS1_3_VERSION;
	else
		return -1;
	return 0;
}

static int conf_line(struct relay_conf *c, char *line)
{
	char *value = strchr(line, ' ');

	if (!value)
		return -1;
	*value++ = '\0';
	value[strcspn(value, "\r\n")] = '\0';
	if (!strcmp(line, "certificate"))
		snprintf(c->cert, sizeof(c->cert), "%s", value);
	else if (!strcmp(line, "key"))
		snprintf(c->key, sizeof(c->key), "%s", value);
	else if (!strcmp(line, "workers"))
		c->workers = atoi(value);
	else if (!strcmp(line, "minimum-tls"))
		return conf_min_proto(c, value);
	else
		return -1;
	return 0;
}

static int conf_load(struct relay_conf *c, const char *path)
{
	FILE *f = fopen(path, "r");
	char line[512];

	if (!f)
		return -1;
	conf_defaults(c);
	while (fgets(line, sizeof(line), f))
		if (line[0] != '#' && conf_line(c, line) < 0)
			fprintf(stderr, "%s: bad line: %s", path, line);
	fclose(f);
	return 0;
}

static SSL_CTX *relay_context(const struct relay_conf *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!ctx)
		return NULL;
	if (!SSL_CTX_set_min_proto_version(ctx, c->min_proto) ||
	    SSL_CTX_use_certificate_chain_file(ctx, c->cert) != 1 ||
	    SSL_CTX_use_PrivateKey_file(ctx, c->key, SSL_FILETYPE_PEM) != 1) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	return ctx;
}

int relay_start(const char *path, SSL_CTX **out)
{
	struct relay_conf conf;

	if (conf_load(&conf, path) < 0)
		return -1;
	*out = relay_context(&conf);
	return *out ? conf.workers : -1;
}
