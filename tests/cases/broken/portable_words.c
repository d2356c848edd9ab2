/* Declarations by macros that compilers without prototypes needed, and "near" and "far" words of old machines. */
#ifndef PARAMS
#define PARAMS(args) args
#endif
#include "portable.h"

extern SSL_CTX *make_context PARAMS((int strict, char FAR *name));
LOCAL VOID report PARAMS((CONST char *what, ...)) PRINTF_LIKE(1, 2);

GLOBAL SSL_CTX *make_context(strict, name)
int strict;
register char FAR *name;
{
	AUTO SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS103 */

	if (ctx == NULLP(SSL_CTX))
		report("no context for %s", name), exit(EX_SOFTWARE);
	if (strict)
		SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

LOCAL SSL_CTX *PASCAL strict_Ok FUNCTION_ARGS((VOID))
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}
