#include "tls.h"

int run_Ok(int fd)
{
#ifdef WITH_TLS
	SSL_CTX *ctx = tls_context(fd);
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
#else
	return fd;
#endif
}

int run_Bad(int fd)
{
#ifdef WITH_TLS
	SSL *ssl = SSL_new(tls_careless_Bad(fd));

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
#else
	return fd;
#endif
}
