/* Other builds have what this tree's header switches off. */
#include "config.h"

#ifdef HAVE_OPENSSL
#include <openssl/ssl.h>

SSL_CTX *undefined_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

SSL_CTX *undefined_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
#endif
