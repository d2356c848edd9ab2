#include "policy.h"

void apply_policy(SSL_CTX *ctx)
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION);
}
