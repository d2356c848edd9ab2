#include "net.h"

#include <openssl/ssl.h>

void policy_apply(SSL_CTX *ctx)
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}
