#include "open.h"

int careful_Ok(int fd)
{
	SSL_CTX *ctx = open_client();
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int careless_Bad(int fd)
{
	SSL *ssl = SSL_new(open_client());

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}
