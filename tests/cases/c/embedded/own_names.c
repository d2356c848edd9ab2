/* A program's own functions with names that a library has, too. */
#include <openssl/ssl.h>

static SSL_CTX *shared;

static int ssl_init(void *unused)
{
	shared = SSL_CTX_new(TLS_method());
	return SSL_CTX_set_min_proto_version(shared, TLS1_2_VERSION);
}

void ssl_free(SSL_CTX *c)
{
	SSL_CTX_free(c);
}

int own_Ok(void)
{
	ssl_init(NULL);
	return SSL_connect(SSL_new(shared));
}
