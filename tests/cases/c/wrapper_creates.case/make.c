#include "make.h"

/* Every caller in serve.c and fetch.c completes it. */
SSL_CTX *make_context(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	if (ctx)
		SSL_CTX_set_mode(ctx, SSL_MODE_AUTO_RETRY);
	return ctx;
}
