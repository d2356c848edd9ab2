/* Arms of #if: each arm is a program of its own, and one without a floor makes the endpoint partial. */
#include <openssl/ssl.h>

SSL_CTX *both_arms_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method());

#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
#endif
	return ctx;
}

SSL_CTX *one_arm_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method()); /* expect: TLS103 sometimes */

#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
#endif
	return ctx;
}

SSL_CTX *method_by_version_Ok(void)
{
	SSL_CTX *ctx;

#if OPENSSL_VERSION_NUMBER < 0x10100000L
	ctx = SSL_CTX_new(SSLv23_client_method());
#else
	ctx = SSL_CTX_new(TLS_client_method());
#endif
	if (!ctx)
		return NULL;
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

/* Spelt twice, one finding: same cause. */
SSL_CTX *method_by_version_Bad(void)
{
	SSL_CTX *ctx;

#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
#else
	ctx = SSL_CTX_new(SSLv23_client_method());
#endif
	return ctx;
}

SSL_CTX *pinned_in_old_arm_Bad(void)
{
#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */
#endif
	return ctx;
}

/* The bits exist in every library that is still around. */
SSL_CTX *bit_guarded_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method());
	long opts = SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;

#ifdef SSL_OP_NO_TLSv1
	opts |= SSL_OP_NO_TLSv1;
#endif
#ifdef SSL_OP_NO_TLSv1_1
	opts |= SSL_OP_NO_TLSv1_1;
#endif
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *version_guarded_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

#if defined(TLS1_3_VERSION)
	SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
#elif defined(TLS1_2_VERSION)
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#else
#error "TLS 1.2 is needed"
#endif
	return ctx;
}

/* A switch of the program's own decides, and one way has no floor. */
SSL_CTX *own_switch_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */

#ifdef HARDENED_BUILD
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	return ctx;
}

SSL_CTX *own_switch_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

#ifdef HARDENED_BUILD
	SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
#else
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	return ctx;
}

SSL_CTX *own_switch_old_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

#ifdef SUPPORT_OLD_PHONES
	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 sometimes tls1.0 tls1.1 */
#else
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif
	return ctx;
}

#ifdef WITH_LEGACY_LISTENER
SSL_CTX *whole_function_Bad(void)
{
	return SSL_CTX_new(TLSv1_server_method()); /* expect: TLS101 tls1.0 */
}
#endif
