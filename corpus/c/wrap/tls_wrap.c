/* A thin layer over OpenSSL for the clients of this program. */
#include "tls_wrap.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <openssl/err.h>

static void complain(const char *host)
{
	char buf[200];

	ERR_error_string_n(ERR_get_error(), buf, sizeof(buf));
	fprintf(stderr, "%s: %s\n", host, buf);
}

int tls_wrap_open(struct tls_wrap *t, int fd, const char *host, int min_version)
{
	memset(t, 0, sizeof(*t));
	t->fd = fd;
	t->ctx = SSL_CTX_new(TLS_client_method());
	if (!t->ctx)
		return -1;
	SSL_CTX_set_min_proto_version(t->ctx, min_version);
	SSL_CTX_set_default_verify_paths(t->ctx);
	SSL_CTX_set_verify(t->ctx, SSL_VERIFY_PEER, NULL);
	t->ssl = SSL_new(t->ctx);
	if (!t->ssl)
		goto fail;
	SSL_set_tlsext_host_name(t->ssl, host);
	SSL_set1_host(t->ssl, host);
	SSL_set_fd(t->ssl, fd);
	if (SSL_connect(t->ssl) != 1)
		goto fail;
	return 0;
fail:
	complain(host);
	tls_wrap_close(t);
	return -1;
}

int tls_wrap_write(struct tls_wrap *t, const void *data, int len)
{
	return SSL_write(t->ssl, data, len);
}

int tls_wrap_read(struct tls_wrap *t, void *data, int len)
{
	return SSL_read(t->ssl, data, len);
}

void tls_wrap_close(struct tls_wrap *t)
{
	if (t->ssl)
		SSL_shutdown(t->ssl);
	SSL_free(t->ssl);
	SSL_CTX_free(t->ctx);
	close(t->fd);
	memset(t, 0, sizeof(*t));
}
