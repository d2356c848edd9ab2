/* What comes before an object is made leads to more paths than are followed: the object is seen all the same. */
#include <openssl/ssl.h>

static void probe(int how)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (how)
		SSL_CTX_set_mode(ctx, SSL_MODE_AUTO_RETRY);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_free(ctx);
}

#define FOUR_TIMES(name, what)                                                                                         \
	static void name(int how)                                                                                      \
	{                                                                                                              \
		what(how);                                                                                             \
		what(how + 1);                                                                                         \
		what(how + 2);                                                                                         \
		what(how + 3);                                                                                         \
	}

FOUR_TIMES(probes, probe)
FOUR_TIMES(more_probes, probes)
FOUR_TIMES(many_probes, more_probes)
FOUR_TIMES(too_many_probes, many_probes)
FOUR_TIMES(far_too_many_probes, too_many_probes)
FOUR_TIMES(probes_without_end, far_too_many_probes)

SSL_CTX *behind_all_Bad(int how)
{
	probes_without_end(how);
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

SSL_CTX *behind_all_Ok(int how)
{
	SSL_CTX *ctx;

	probes_without_end(how);
	ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
