/* The broker side of an MQTT bridge: connects to another broker over TLS. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

struct bridge {
	char *name;
	char *address;
	char *cafile;
	char *tls_version;
	int insecure;
	SSL_CTX *ssl_ctx;
	SSL *ssl;
};

void bridge_init(struct bridge *b, const char *name)
{
	memset(b, 0, sizeof(*b));
	b->name = strdup(name);
	b->tls_version = strdup("tlsv1");
}

int bridge_set(struct bridge *b, const char *key, const char *value)
{
	char **slot = NULL;

	if (!strcmp(key, "address"))
		slot = &b->address;
	else if (!strcmp(key, "bridge_cafile"))
		slot = &b->cafile;
	else if (!strcmp(key, "bridge_tls_version"))
		slot = &b->tls_version;
	else if (!strcmp(key, "bridge_insecure"))
		b->insecure = !strcmp(value, "true");
	else
		return -1;
	if (slot) {
		free(*slot);
		*slot = strdup(value);
	}
	return 0;
}

int bridge_tls_open(struct bridge *b, int fd)
{
	int minimum;

	b->ssl_ctx = SSL_CTX_new(TLS_client_method());
	if (!b->ssl_ctx)
		return -1;
	if (!strcmp(b->tls_version, "tlsv1.3")) {
		minimum = TLS1_3_VERSION;
	} else if (!strcmp(b->tls_version, "tlsv1.2")) {
		minimum = TLS1_2_VERSION;
	} else if (!strcmp(b->tls_version, "tlsv1.1")) {
		minimum = TLS1_1_VERSION;
	} else if (!strcmp(b->tls_version, "tlsv1")) {
		minimum = TLS1_VERSION;
	} else {
		fprintf(stderr, "%s: bad tls version %s\n", b->name, b->tls_version);
		SSL_CTX_free(b->ssl_ctx);
		b->ssl_ctx = NULL;
		return -1;
	}
	SSL_CTX_set_min_proto_version(b->ssl_ctx, minimum);
	if (b->cafile && SSL_CTX_load_verify_locations(b->ssl_ctx, b->cafile, NULL) != 1)
		return -1;
	SSL_CTX_set_verify(b->ssl_ctx, b->insecure ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, NULL);
	b->ssl = SSL_new(b->ssl_ctx);
	SSL_set_fd(b->ssl, fd);
	if (SSL_connect(b->ssl) != 1) {
		ERR_print_errors_fp(stderr);
		return -1;
	}
	return 0;
}
