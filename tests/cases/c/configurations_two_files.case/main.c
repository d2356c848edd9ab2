#include <openssl/ssl.h>

SSL_CTX *tls_context(void);
SSL_CTX *tls_open_context(void);
void tls_minimum(SSL_CTX *ctx, int version);

int run_Ok(int fd)
{
	SSL_CTX *ctx = tls_context();
	SSL *ssl;

	tls_minimum(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int run_Bad(int fd)
{
	SSL *ssl = SSL_new(tls_open_context());

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int run_bounded_Ok(int fd)
{
	SSL_CTX *ctx = tls_open_context();
	SSL *ssl;

	tls_minimum(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}
