/* The #else that nobody wrote: a floor under "#ifndef" of a switch of the program's own is none where somebody turns the switch. */
#include <openssl/ssl.h>

SSL_CTX *own_switch_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 */

#ifndef LEGACY_PEERS
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	return ctx;
}

SSL_CTX *own_number_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 */

#if !ALLOW_OLD
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
#endif /* ALLOW_OLD */
	return ctx;
}

/* Without TLS there is no endpoint either. */
#ifndef WITHOUT_TLS
SSL_CTX *with_the_endpoint_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
#endif

/* The library's own: where it stands there is nothing to switch off. */
SSL_CTX *of_the_library_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

#ifndef OPENSSL_NO_TLS1_2
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	return ctx;
}

/* A default that a build may replace: what it would put there, nobody knows. */
#ifndef LOWEST_VERSION
#define LOWEST_VERSION TLS1_2_VERSION
#endif

SSL_CTX *default_of_the_build_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, LOWEST_VERSION);
	return ctx;
}

/* The other arm is written: what it does is read there. */
SSL_CTX *both_arms_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

#ifndef NEWEST_ONLY
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
	SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
#endif
	return ctx;
}
