#include "options.h"

#include <openssl/ssl.h>

/* The member is there where HAVE_SSL is on, and nobody says so here. */
SSL_CTX *client_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (!ctx)
		return NULL;
	switch (opt.wire_protocol) {
	case wire_auto:
		break;
	case wire_modern:
		SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
		break;
	}
	return ctx;
}
