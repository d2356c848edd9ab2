/* One of two backends with the same functions: both are the program's, each in its own build. */
#include <openssl/ssl.h>
#include "tls.h"

int root_begin(struct root *root)
{
	root->ctx = SSL_CTX_new(TLS_client_method());
	return root->ctx != NULL;
}

void root_set_min(struct root *root, int version)
{
	SSL_CTX_set_min_proto_version(root->ctx, version >= 3 ? TLS1_3_VERSION : TLS1_2_VERSION);
}
