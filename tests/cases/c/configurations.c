/* Code that only some builds have: each arm of #if is read in some parse. */
#include "config.h"

#include <openssl/ssl.h>

#ifdef USE_OPENSSL
SSL_CTX *under_a_switch_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

SSL_CTX *under_a_switch_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
#endif

/* The directive spelt in every way. */
#if defined HAVE_SSL /* a comment */ && \
	(HAVE_SSL + 0 >= 2 || defined(HAVE_TLS)) // and another
SSL_CTX *spelling_Bad(void)
{
	return SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
}
#endif

#if BACKEND == BACKEND_NONE
int nothing(void);
#elif TLS_BACKEND == 7
SSL_CTX *number_Bad(void)
{
	return SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 tls1.0 */
}
#elif TLS_BACKEND > 100 && TLS_BACKEND < 200
SSL_CTX *interval_Bad(void)
{
	return SSL_CTX_new(TLSv1_1_client_method()); /* expect: TLS101 tls1.1 */
}
#else
SSL_CTX *rest_Bad(void)
{
	return SSL_CTX_new(SSLv3_client_method()); /* expect: TLS101 ssl3.0 */
}
#endif

/* Nested, with conditions that must hold and fail together. */
#ifdef WITH_SERVER
#ifndef WITHOUT_TLS
#if defined(WITH_OLD_PHONES) && !defined(WITH_FIPS)
SSL_CTX *nested_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}
#else
SSL_CTX *nested_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
#endif
#endif
#endif

/* A switch that the file derives from others. */
#if defined(HAVE_OPENSSL_SSL_H) && !defined(NO_TLS)
#define CAN_TLS 1
#else
#define CAN_TLS 0
#endif

#if CAN_TLS
SSL_CTX *derived_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif

#ifndef TLS_STYLE
#define TLS_STYLE 1
#endif

#if TLS_STYLE == 2
SSL_CTX *default_overridden_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif

#if HAS_FEATURE(tls, 2)
SSL_CTX *macro_with_arguments_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif

#if __has_include(<openssl/quic.h>) || defined(HAVE_QUIC)
SSL_CTX *has_include_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif

/* What nothing can switch on stays quiet. */
#if 0
SSL_CTX *dead_Ok(void)
{
	return SSL_CTX_new(TLSv1_client_method());
}
#elif defined(USE_OPENSSL) && !defined(USE_OPENSSL)
SSL_CTX *contradiction_Ok(void)
{
	return SSL_CTX_new(TLSv1_client_method());
}
#endif

#ifdef USE_OPENSSL
#ifndef USE_OPENSSL
SSL_CTX *nested_contradiction_Ok(void)
{
	return SSL_CTX_new(TLSv1_client_method());
}
#endif
#endif

#if 1
#elif defined(USE_OPENSSL)
SSL_CTX *never_reached_Ok(void)
{
	return SSL_CTX_new(TLSv1_client_method());
}
#endif

/* A connection of a context that somebody else made: one build speaks TLS 1.0 only, and no caller has a say in that. */
void method_by_build_Bad(SSL *ssl)
{
#ifdef WITH_NEW_PHONES_ONLY
	SSL_set_ssl_method(ssl, TLSv1_2_client_method());
#else
	SSL_set_ssl_method(ssl, TLSv1_client_method()); /* expect: TLS101 tls1.0 */
#endif
}

void method_by_build_Ok(SSL *ssl)
{
#ifdef WITH_NEW_PHONES_ONLY
	SSL_set_ssl_method(ssl, TLSv1_2_client_method());
#else
	SSL_set_ssl_method(ssl, TLS_client_method());
#endif
}

void method_by_caller_Ok(SSL *ssl, int old)
{
#ifdef WITH_NEW_PHONES_ONLY
	SSL_set_connect_state(ssl);
#endif
	if (old)
		SSL_set_ssl_method(ssl, TLSv1_client_method());
	else
		SSL_set_ssl_method(ssl, TLSv1_2_client_method());
}

/* For releases before any that is known: an endpoint of the code all the same. */
SSL_CTX *oldest_release_Bad(void)
{
#if OPENSSL_VERSION_NUMBER < 0x0800
	return SSL_CTX_new(SSLv3_client_method()); /* expect: TLS101 ssl3 */
#else
	return NULL;
#endif
}
