/* Passes lines of the configuration to OpenSSL, after a floor of our own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

struct conf_pair {
	char *name, *value;
	struct conf_pair *next;
};

struct daemon_tls {
	const char *cert;
	struct conf_pair *openssl; /* "openssl-command NAME VALUE" lines, in order */
	SSL_CTX *ctx;
};

int daemon_tls_add(struct daemon_tls *d, const char *name, const char *value)
{
	struct conf_pair *p = calloc(1, sizeof(*p)), **tail = &d->openssl;

	if (!p)
		return -1;
	p->name = strdup(name);
	p->value = strdup(value);
	while (*tail)
		tail = &(*tail)->next;
	*tail = p;
	return 0;
}

static int apply_commands(struct daemon_tls *d)
{
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();
	int rc = 0;

	if (!cctx)
		return -1;
	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER | SSL_CONF_FLAG_CERTIFICATE);
	SSL_CONF_CTX_set_ssl_ctx(cctx, d->ctx);
	for (struct conf_pair *p = d->openssl; p; p = p->next) {
		if (SSL_CONF_cmd(cctx, p->name, p->value) <= 0) {
			fprintf(stderr, "openssl-command %s: refused\n", p->name);
			rc = -1;
		}
	}
	if (SSL_CONF_CTX_finish(cctx) != 1)
		rc = -1;
	SSL_CONF_CTX_free(cctx);
	return rc;
}

int daemon_tls_start(struct daemon_tls *d)
{
	d->ctx = SSL_CTX_new(TLS_server_method());
	if (!d->ctx)
		return -1;
	if (!SSL_CTX_set_min_proto_version(d->ctx, TLS1_2_VERSION) ||
	    SSL_CTX_use_certificate_chain_file(d->ctx, d->cert) != 1 || apply_commands(d) < 0) {
		ERR_print_errors_fp(stderr);
		SSL_CTX_free(d->ctx);
		d->ctx = NULL;
		return -1;
	}
	return 0;
}
