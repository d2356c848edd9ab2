/* QUIC speaks TLS 1.3 only, in every library that carries it. */
#include <gnutls/gnutls.h>
#include <ngtcp2/ngtcp2_crypto.h>
#include <ngtcp2/ngtcp2_crypto_gnutls.h>
#include <ngtcp2/ngtcp2_crypto_quictls.h>
#include <quiche.h>
#include <stdbool.h>
#include <openssl/ssl.h>
#include <wolfssl/quic.h>
#include <wolfssl/ssl.h>

SSL_CTX *context_Ok(const SSL_QUIC_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!ctx)
		return NULL;
	SSL_CTX_set_quic_method(ctx, method);
	return ctx;
}

SSL_CTX *configured_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (ngtcp2_crypto_quictls_configure_client_context(ctx) != 0) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	return ctx;
}

SSL *connection_Ok(const SSL_QUIC_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL *ssl = SSL_new(ctx);

	SSL_set_quic_method(ssl, method);
	SSL_set_connect_state(ssl);
	return ssl;
}

void *quiche_Ok(const void *config)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL *ssl = SSL_new(ctx);

	return quiche_conn_new_with_tls(NULL, 0, NULL, 0, NULL, 0, NULL, 0, config, ssl, false);
}

SSL *plain_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 tls1.0 tls1.1 */
	SSL *ssl = SSL_new(ctx);

	SSL_set_connect_state(ssl);
	return ssl;
}

int gnutls_Ok(gnutls_session_t *session)
{
	int rv = gnutls_init(session, GNUTLS_CLIENT);

	if (rv != 0)
		return rv;
	gnutls_set_default_priority(*session);
	return ngtcp2_crypto_gnutls_configure_client_session(*session);
}

WOLFSSL_CTX *wolfssl_Ok(const WOLFSSL_QUIC_METHOD *method)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfSSLv23_server_method());

	wolfSSL_CTX_set_quic_method(ctx, method);
	return ctx;
}
