/* #if inside expressions, argument lists and conditions. */
#include <openssl/ssl.h>

SSL_CTX *by_argument(void)
{
	return SSL_CTX_new(
#ifdef OLD_PEER
		TLSv1_method() /* expect: TLS101 sometimes */
#else
		TLSv1_2_method()
#endif
	);
}

void options(SSL_CTX *ctx, int strict)
{
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3
#ifdef SSL_OP_NO_TLSv1
					 | SSL_OP_NO_TLSv1
#endif
#ifdef SSL_OP_NO_TLSv1_1
					 | SSL_OP_NO_TLSv1_1
#endif
	);
}

SSL_CTX *guarded(int strict)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (strict
#if defined(FORCE_STRICT)
	    || 1
#endif
	)
		puts("strict");
	options(ctx, strict);
	return ctx;
}
