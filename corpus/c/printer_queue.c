/* IPP over TLS to office printers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

struct queue {
	const char *uri;
	SSL_CTX *ctx;
	int jobs;
};

static SSL_CTX *office_context(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return NULL;
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_default_verify_paths(ctx);
	return ctx;
}

int queue_open(struct queue *q)
{
	q->ctx = office_context();
	if (!q->ctx)
		return -1;
	SSL_CTX_set_session_cache_mode(q->ctx, SSL_SESS_CACHE_CLIENT);
	return 0;
}

/* The machines on the third floor predate TLS 1.2. */
int queue_open_third_floor(struct queue *q)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return -1;
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_default_verify_paths(ctx);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	q->ctx = ctx;
	return 0;
}

int queue_print(struct queue *q, int fd, const void *data, int len)
{
	SSL *ssl = SSL_new(q->ctx);
	int rc = -1;

	if (!ssl)
		return -1;
	SSL_set_fd(ssl, fd);
	if (SSL_connect(ssl) == 1 && SSL_write(ssl, data, len) == len) {
		q->jobs++;
		rc = 0;
	}
	SSL_shutdown(ssl);
	SSL_free(ssl);
	return rc;
}
