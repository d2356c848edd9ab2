/* Update client of a set-top box: when a handshake fails it tries again with something older. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define MAX_TRIES 3

extern int box_dial(const char *host);

static const SSL_METHOD *method_for(int attempt)
{
	switch (attempt) {
	case 0:
		return TLS_client_method();
	case 1:
		return TLSv1_1_client_method();
	default:
		return TLSv1_client_method();
	}
}

static SSL *try_once(const char *host, int attempt, SSL_CTX **out)
{
	SSL_CTX *ctx = SSL_CTX_new(method_for(attempt));
	SSL *ssl;
	int fd;

	if (!ctx)
		return NULL;
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
	SSL_CTX_set_default_verify_paths(ctx);
	fd = box_dial(host);
	if (fd < 0) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	if (SSL_connect(ssl) != 1) {
		ERR_clear_error();
		SSL_free(ssl);
		SSL_CTX_free(ctx);
		close(fd);
		return NULL;
	}
	*out = ctx;
	return ssl;
}

SSL *update_connect(const char *host, SSL_CTX **out)
{
	for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
		SSL *ssl = try_once(host, attempt, out);

		if (ssl)
			return ssl;
		fprintf(stderr, "update: attempt %d failed\n", attempt + 1);
		sleep(1u << attempt);
	}
	return NULL;
}
