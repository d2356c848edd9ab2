#include "make.h"

int serve_Bad(int fd)
{
	SSL_CTX *ctx = make_context(TLSv1_server_method()); /* expect: TLS101 tls1.0 */
	SSL *ssl = SSL_new(ctx);

	SSL_set_fd(ssl, fd);
	return SSL_accept(ssl);
}
