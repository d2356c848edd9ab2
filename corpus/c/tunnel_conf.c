/* A TLS tunnel: its configuration file and the context made from it. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

struct tunnel {
	char *listen, *target;
	char *cert, *key;
	int client;
	int min_version; /* 0: whatever the library permits */
	int max_version;
	SSL_CTX *ctx;
};

static const struct {
	const char *name;
	int version;
} versions[] = {
	{"all", 0},
	{"TLSv1", TLS1_VERSION},
	{"TLSv1.1", TLS1_1_VERSION},
	{"TLSv1.2", TLS1_2_VERSION},
	{"TLSv1.3", TLS1_3_VERSION},
};

static int parse_version(const char *text)
{
	for (size_t i = 0; i < sizeof(versions) / sizeof(versions[0]); i++)
		if (strcmp(versions[i].name, text) == 0)
			return versions[i].version;
	return -1;
}

static int set_option(struct tunnel *t, const char *name, const char *value)
{
	if (strcmp(name, "accept") == 0)
		t->listen = strdup(value);
	else if (strcmp(name, "connect") == 0)
		t->target = strdup(value);
	else if (strcmp(name, "cert") == 0)
		t->cert = strdup(value);
	else if (strcmp(name, "key") == 0)
		t->key = strdup(value);
	else if (strcmp(name, "client") == 0)
		t->client = strcmp(value, "yes") == 0;
	else if (strcmp(name, "minVersion") == 0)
		return (t->min_version = parse_version(value)) < 0 ? -1 : 0;
	else if (strcmp(name, "maxVersion") == 0)
		return (t->max_version = parse_version(value)) < 0 ? -1 : 0;
	else
		return -1;
	return 0;
}

struct tunnel *tunnel_read(FILE *f)
{
	struct tunnel *t = calloc(1, sizeof(*t));
	char line[512], name[64], value[256];
	int lineno = 0;

	if (!t)
		return NULL;
	while (fgets(line, sizeof(line), f)) {
		lineno++;
		if (line[0] == '#' || isspace((unsigned char)line[0]))
			continue;
		if (sscanf(line, "%63s = %255s", name, value) != 2 || set_option(t, name, value) < 0)
			fprintf(stderr, "line %d: not understood\n", lineno);
	}
	return t;
}

int tunnel_prepare(struct tunnel *t)
{
	t->ctx = SSL_CTX_new(t->client ? TLS_client_method() : TLS_server_method());
	if (!t->ctx)
		return -1;
	if (t->min_version && !SSL_CTX_set_min_proto_version(t->ctx, t->min_version))
		return -1;
	if (t->max_version && !SSL_CTX_set_max_proto_version(t->ctx, t->max_version))
		return -1;
	if (t->cert && SSL_CTX_use_certificate_chain_file(t->ctx, t->cert) != 1)
		return -1;
	if (t->key && SSL_CTX_use_PrivateKey_file(t->ctx, t->key, SSL_FILETYPE_PEM) != 1)
		return -1;
	return 0;
}
