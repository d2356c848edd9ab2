/* Macros that build whole definitions, from a header that is not here. */
#include "module.h"

MODULE_LICENSE("none");
MODULE_PARAM(int, verbosity, 3)
DECLARE_LIST(struct session, sessions);

static INIT_FN void API_CALL
setup_old(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */

	register_context(ctx);
}

EXPORT(int) setup_new(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return register_context(ctx);
}

DEFINE_HANDLER(connect, struct peer *peer, int flags)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_1_client_method()); /* expect: TLS101 */

	peer->ctx = ctx;
	return HANDLED;
}

BEGIN_TABLE(methods)
	TABLE_ROW("connect", connect)
	TABLE_ROW("setup", setup_new)
END_TABLE
