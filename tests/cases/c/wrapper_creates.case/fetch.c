#include "make.h"

int fetch_Ok(int fd)
{
	SSL_CTX *ctx = make_context(TLS_client_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}
