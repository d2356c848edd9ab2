/* Where things stand when macros wrote them, and what may be edited. */
#include <openssl/ssl.h>

#define OLDEST TLS1_VERSION
#define OFF (SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3)
#define SET_MIN(ctx, v) SSL_CTX_set_min_proto_version(ctx, v)
#define SETUP(ctx)                                                                                                    \
	do {                                                                                                           \
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);                                                             \
		SSL_CTX_set_max_proto_version(ctx, 0);                                                                 \
	} while (0)
#define QUIET(x)

void setup(SSL_CTX *ctx, int strict)
{
	SSL_CTX_set_min_proto_version(ctx, OLDEST);
	SSL_CTX_set_options(ctx, OFF | SSL_OP_NO_TLSv1);
	SET_MIN(ctx, TLS1_2_VERSION);
	SETUP(ctx);
	if (strict)
		SET_MIN(ctx, strict > 1 ? TLS1_3_VERSION : TLS1_2_VERSION);
	QUIET(SSL_CTX_free(ctx));
#if 0
	SSL_CTX_set_min_proto_version(ctx, 0);
#endif
	SSL_CTX *(*make)(const SSL_METHOD *) = SSL_CTX_new;
	make(TLS_method());
	const char *s = "SSL_CTX_new"; /* SSL_CTX_new */
}
