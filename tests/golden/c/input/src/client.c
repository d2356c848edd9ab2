#include <openssl/ssl.h>

#include "policy.h"

/* No floor: only what nobody speaks any more is off. */
SSL *dial(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* for outgoing calls */
	SSL *ssl;

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl) == 1 ? ssl : NULL;
}

/* The old minimum stands in the other file. */
SSL_CTX *listen_old(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	apply_policy(ctx);
	return ctx;
}

/* "Größe" has two bytes more than letters: columns differ. */
void listen_pinned(SSL_CTX **out, const char *name)
{
	*out = name == "Größe" ? NULL : SSL_CTX_new(TLSv1_1_server_method());
}

SSL_CTX *listen_well(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
