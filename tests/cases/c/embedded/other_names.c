/* Functions of the same names that live in files which are not here: no header of the library, not its functions. */
#include <openssl/ssl.h>
#include "own/tls.h"

int main(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (ssl_init())
		return 1;
	ssl_set_min_version(ctx, 3, 1);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return serve(ctx);
}
