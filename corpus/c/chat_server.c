/* Chat server: context made in one function, finished in another, both here. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define MAX_CLIENTS 64

struct client {
	int fd;
	SSL *ssl;
	char nick[32];
};

struct chat {
	SSL_CTX *ctx;
	struct client clients[MAX_CLIENTS];
	int n;
};

static void tighten(SSL_CTX *ctx)
{
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_cipher_list(ctx, "ECDHE+AESGCM:ECDHE+CHACHA20");
}

int chat_start(struct chat *c, const char *cert, const char *key)
{
	memset(c, 0, sizeof(*c));
	c->ctx = SSL_CTX_new(SSLv23_server_method());
	if (!c->ctx)
		return -1;
	tighten(c->ctx);
	if (SSL_CTX_use_certificate_chain_file(c->ctx, cert) != 1 ||
	    SSL_CTX_use_PrivateKey_file(c->ctx, key, SSL_FILETYPE_PEM) != 1) {
		ERR_print_errors_fp(stderr);
		SSL_CTX_free(c->ctx);
		return -1;
	}
	return 0;
}

int chat_join(struct chat *c, int fd)
{
	struct client *cl;

	if (c->n == MAX_CLIENTS)
		return -1;
	cl = &c->clients[c->n];
	cl->fd = fd;
	cl->ssl = SSL_new(c->ctx);
	if (!cl->ssl)
		return -1;
	SSL_set_fd(cl->ssl, fd);
	if (SSL_accept(cl->ssl) != 1) {
		SSL_free(cl->ssl);
		close(fd);
		return -1;
	}
	snprintf(cl->nick, sizeof(cl->nick), "guest%d", c->n);
	return c->n++;
}

void chat_say(struct chat *c, int from, const char *text)
{
	char line[600];
	int n = snprintf(line, sizeof(line), "%s: %s\n", c->clients[from].nick, text);

	for (int i = 0; i < c->n; i++)
		if (i != from)
			SSL_write(c->clients[i].ssl, line, n);
}
