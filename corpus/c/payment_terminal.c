/* Card terminal, protocol stack pinned after a certification in 2013. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

enum term_state { TERM_IDLE, TERM_AUTH, TERM_DONE };

struct terminal {
	uint32_t id;
	enum term_state state;
	SSL_CTX *ctx;
	SSL *ssl;
};

static int load_identity(SSL_CTX *ctx, uint32_t id)
{
	char path[64];

	snprintf(path, sizeof(path), "/etc/terminal/%08x.pem", id);
	if (SSL_CTX_use_certificate_file(ctx, path, SSL_FILETYPE_PEM) != 1)
		return -1;
	return SSL_CTX_use_PrivateKey_file(ctx, path, SSL_FILETYPE_PEM) == 1 ? 0 : -1;
}

int terminal_connect(struct terminal *t, int fd)
{
	t->ctx = SSL_CTX_new(TLS_client_method());
	if (t->ctx == NULL)
		return -1;
	SSL_CTX_set_options(t->ctx, SSL_OP_NO_SSLv3);
	/* certified for TLS 1.1, anything above fails the acquirer's test suite */
	SSL_CTX_set_max_proto_version(t->ctx, TLS1_1_VERSION);
	if (load_identity(t->ctx, t->id) < 0)
		goto fail;
	t->ssl = SSL_new(t->ctx);
	if (t->ssl == NULL)
		goto fail;
	SSL_set_fd(t->ssl, fd);
	if (SSL_connect(t->ssl) != 1)
		goto fail;
	t->state = TERM_AUTH;
	return 0;
fail:
	ERR_print_errors_fp(stderr);
	SSL_free(t->ssl);
	SSL_CTX_free(t->ctx);
	t->ssl = NULL;
	t->ctx = NULL;
	return -1;
}

int terminal_message(struct terminal *t, const uint8_t *msg, uint16_t len)
{
	uint8_t head[2] = {(uint8_t)(len >> 8), (uint8_t)len};

	if (t->state != TERM_AUTH)
		return -1;
	if (SSL_write(t->ssl, head, 2) != 2 || SSL_write(t->ssl, msg, len) != len)
		return -1;
	return 0;
}
