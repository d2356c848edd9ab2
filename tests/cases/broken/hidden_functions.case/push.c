/* Built only where the feature is on, and nothing in the file says so: without it the header makes macros of its functions. */
#include <openssl/ssl.h>

#include "push.h"

static SSL_CTX *ctx, *other;

void push_start_Bad(const char *host)
{
	ctx = SSL_CTX_new(TLS_client_method()); // expect: TLS102
}

void push_stop(void)
{
	SSL_shutdown(SSL_new(ctx));
}

int pull_start_Ok(const char *host, int port)
{
	other = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(other, TLS1_2_VERSION);
	return SSL_connect(SSL_new(other)) + port;
}
