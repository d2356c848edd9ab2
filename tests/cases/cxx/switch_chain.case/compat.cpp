// A header renames the method for old releases: the one that is assumed is not among them.
#include "lib/compat.hpp"

SSL_CTX *compat_Bad()
{
	return SSL_CTX_new(TLS_method()); // expect: TLS102
}

SSL_CTX *compat_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
