#include "net.h"

#include <openssl/ssl.h>

/* The floor stands in policy.c. */
SSL_CTX *net_context_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return NULL;
	policy_apply(ctx);
	return ctx;
}

/* This one never asks for it. */
SSL_CTX *net_probe_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */
}
