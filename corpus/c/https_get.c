/* Fetches one page over HTTPS and writes it to standard output. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

struct url {
	char host[256];
	char path[1024];
};

static int split_url(struct url *u, const char *text)
{
	const char *slash;
	size_t n;

	if (strncmp(text, "https://", 8) != 0)
		return -1;
	text += 8;
	slash = strchr(text, '/');
	n = slash ? (size_t)(slash - text) : strlen(text);
	if (n == 0 || n >= sizeof(u->host))
		return -1;
	memcpy(u->host, text, n);
	u->host[n] = '\0';
	snprintf(u->path, sizeof(u->path), "%s", slash ? slash : "/");
	return 0;
}

int main(int argc, char **argv)
{
	SSL_CTX *ctx = NULL;
	BIO *bio = NULL;
	SSL *ssl = NULL;
	struct url u;
	char target[300], buf[2048];
	int n, rc = 1;

	if (argc != 2 || split_url(&u, argv[1]) < 0) {
		fprintf(stderr, "usage: https_get https://HOST/PATH\n");
		return 2;
	}
	ctx = SSL_CTX_new(TLS_client_method());
	if (!ctx)
		goto out;
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
	if (!SSL_CTX_set_default_verify_paths(ctx))
		goto out;
	bio = BIO_new_ssl_connect(ctx);
	if (!bio)
		goto out;
	BIO_get_ssl(bio, &ssl);
	SSL_set_mode(ssl, SSL_MODE_AUTO_RETRY);
	SSL_set_tlsext_host_name(ssl, u.host);
	SSL_set1_host(ssl, u.host);
	snprintf(target, sizeof(target), "%s:443", u.host);
	BIO_set_conn_hostname(bio, target);
	if (BIO_do_connect(bio) <= 0) {
		fprintf(stderr, "cannot connect to %s\n", target);
		goto out;
	}
	BIO_printf(bio, "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n", u.path, u.host);
	while ((n = BIO_read(bio, buf, sizeof(buf))) > 0)
		fwrite(buf, 1, (size_t)n, stdout);
	rc = 0;
out:
	if (rc)
		ERR_print_errors_fp(stderr);
	BIO_free_all(bio);
	SSL_CTX_free(ctx);
	return rc;
}
