/* Two wrappers around one creation. All that calls one of them leads to more than is followed; the other was followed to its end, and says
 * nothing about the first. */
#include <openssl/ssl.h>

#include "much.h"

static SSL_CTX *create(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	if (ctx)
		SSL_CTX_set_mode(ctx, SSL_MODE_AUTO_RETRY);
	return ctx;
}

static SSL_CTX *create_new(void)
{
	return create(TLS_client_method());
}

static SSL_CTX *create_datagram_Bad(void);

static void tick(SSL_CTX *ctx, int how)
{
	if (how & 1)
		SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2);
	else
		SSL_CTX_clear_options(ctx, SSL_OP_NO_SSLv2);
}

MUCH(SSL_CTX *)

SSL_CTX *one_Ok(void)
{
	SSL_CTX *ctx = create_new();

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

static void connect_all(SSL_CTX *ctx, int how)
{
	ticks_without_end(ctx, how);
	SSL_CTX_set_cipher_list(ctx, "HIGH");
}

int run(int how)
{
	SSL_CTX *ctx = create_new();
	SSL_CTX *dtls;

	connect_all(ctx, how);
	dtls = create_datagram_Bad();
	connect_all(dtls, how);
	return SSL_CTX_set_cipher_list(dtls, how ? "HIGH" : "DEFAULT");
}

static SSL_CTX *create_datagram_Bad(void)
{
	return create(DTLS_client_method()); /* expect: TLS102 dtls1.0 */
}
