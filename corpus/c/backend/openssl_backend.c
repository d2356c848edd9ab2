/* The OpenSSL backend. */
#include "crypto_backend.h"

#include <stdlib.h>

#include <openssl/ssl.h>

struct crypto_session {
	SSL_CTX *ctx;
	SSL *ssl;
	int server;
};

static struct crypto_session *ossl_create(int server)
{
	struct crypto_session *s = calloc(1, sizeof(*s));

	if (!s)
		return NULL;
	s->server = server;
	s->ctx = SSL_CTX_new(server ? TLS_server_method() : TLS_client_method());
	if (!s->ctx) {
		free(s);
		return NULL;
	}
	return s;
}

static int ossl_set_minimum(struct crypto_session *s, int major, int minor)
{
	return SSL_CTX_set_min_proto_version(s->ctx, major << 8 | minor) == 1 ? 0 : -1;
}

static int ossl_handshake(struct crypto_session *s, int fd)
{
	s->ssl = SSL_new(s->ctx);
	if (!s->ssl || !SSL_set_fd(s->ssl, fd))
		return -1;
	return (s->server ? SSL_accept(s->ssl) : SSL_connect(s->ssl)) == 1 ? 0 : -1;
}

static void ossl_destroy(struct crypto_session *s)
{
	SSL_free(s->ssl);
	SSL_CTX_free(s->ctx);
	free(s);
}

const struct crypto_backend openssl_backend = {
	.name = "openssl",
	.create = ossl_create,
	.set_minimum = ossl_set_minimum,
	.handshake = ossl_handshake,
	.destroy = ossl_destroy,
};
