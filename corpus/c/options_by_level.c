/* Options from a level between 0 and 4, as an embedded web server offers them; level 4 is built in. */
#include <stdio.h>
#include <stdlib.h>

#include <openssl/ssl.h>

#define WEB_TLS_LEVEL 4

static long level_options(int level)
{
	long o = SSL_OP_ALL;

	if (level > 0)
		o |= SSL_OP_NO_SSLv2;
	if (level > 1)
		o |= SSL_OP_NO_SSLv3;
	if (level > 2)
		o |= SSL_OP_NO_TLSv1;
	if (level > 3)
		o |= SSL_OP_NO_TLSv1_1;
	return o;
}

struct web {
	SSL_CTX *ctx;
	const char *pem;
};

int web_tls(struct web *w)
{
	w->ctx = SSL_CTX_new(TLS_server_method());
	if (w->ctx == NULL) {
		fprintf(stderr, "web: no context\n");
		return 0;
	}
	SSL_CTX_clear_options(w->ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_options(w->ctx, level_options(WEB_TLS_LEVEL));
	SSL_CTX_set_options(w->ctx, SSL_OP_SINGLE_DH_USE);
	if (SSL_CTX_use_certificate_file(w->ctx, w->pem, SSL_FILETYPE_PEM) == 0)
		return 0;
	return SSL_CTX_use_PrivateKey_file(w->ctx, w->pem, SSL_FILETYPE_PEM);
}

/* The client side of the same server, for its status page's own checks: it forgot all of the above. */
SSL_CTX *web_self_check(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (ctx)
		SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
	return ctx;
}
