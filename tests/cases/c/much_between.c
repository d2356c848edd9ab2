/* Between the creation and the minimum are more ways than are followed: the minimum is seen all the same. */
#include <openssl/ssl.h>

int wants(const char *option);

#define ASK(option, bit)                                                                                               \
	if (wants(option))                                                                                             \
		mask |= (bit);                                                                                         \
	SSL_CTX_set_options(ctx, mask);
#define FOUR(what) what what what what
#define ASK_ALL                                                                                                        \
	ASK("a", 0x0001)                                                                                               \
	ASK("b", 0x0002)                                                                                               \
	ASK("c", 0x0004)                                                                                               \
	ASK("d", 0x0008)                                                                                               \
	ASK("no-1.3", SSL_OP_NO_TLSv1_3)                                                                               \
	ASK("no-ssl3", SSL_OP_NO_SSLv3)                                                                                \
	ASK("no-1.2", SSL_OP_NO_TLSv1_2)

SSL_CTX *much_between_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	unsigned long mask = 0;

	FOUR(FOUR(FOUR(ASK_ALL)))
	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
	FOUR(FOUR(FOUR(ASK_ALL)))
	return ctx;
}

SSL_CTX *much_between_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	unsigned long mask = 0;

	FOUR(FOUR(FOUR(ASK_ALL)))
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	FOUR(FOUR(FOUR(ASK_ALL)))
	return ctx;
}
