/* Receives DTLS datagrams from sensors; the cookie exchange keeps strangers out. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/rand.h>
#include <openssl/ssl.h>

#define COOKIE_LEN 16

static unsigned char cookie_secret[COOKIE_LEN];
static int cookie_ready;

static int cookie_make(SSL *ssl, unsigned char *cookie, unsigned int *len)
{
	(void)ssl;
	if (!cookie_ready) {
		if (!RAND_bytes(cookie_secret, COOKIE_LEN))
			return 0;
		cookie_ready = 1;
	}
	memcpy(cookie, cookie_secret, COOKIE_LEN);
	*len = COOKIE_LEN;
	return 1;
}

static int cookie_check(SSL *ssl, const unsigned char *cookie, unsigned int len)
{
	(void)ssl;
	return cookie_ready && len == COOKIE_LEN && memcmp(cookie, cookie_secret, COOKIE_LEN) == 0;
}

SSL_CTX *gateway_context(const char *cert, const char *key)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_server_method());

	if (!ctx)
		return NULL;
	if (SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION) != 1)
		goto fail;
	if (SSL_CTX_use_certificate_chain_file(ctx, cert) != 1)
		goto fail;
	if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != 1)
		goto fail;
	SSL_CTX_set_cookie_generate_cb(ctx, cookie_make);
	SSL_CTX_set_cookie_verify_cb(ctx, cookie_check);
	return ctx;
fail:
	SSL_CTX_free(ctx);
	return NULL;
}

SSL *gateway_wait(SSL_CTX *ctx, int fd, BIO_ADDR *peer)
{
	SSL *ssl = SSL_new(ctx);
	BIO *bio = BIO_new_dgram(fd, BIO_NOCLOSE);

	if (!ssl || !bio)
		return NULL;
	SSL_set_bio(ssl, bio, bio);
	SSL_set_options(ssl, SSL_OP_COOKIE_EXCHANGE);
	while (DTLSv1_listen(ssl, peer) <= 0)
		;
	return ssl;
}
