/* Every call of the library stands in a macro of a header, which a guard of the build turns on. */
#include "proj/tls.h"

void *client_old(void)
{
	return TLS_OLD_CONTEXT(); /* expect: TLS101 */
}

void *client_open(void)
{
	return TLS_NEW(TLS_client_method()); /* expect: TLS102 */
}

void *client_new(void)
{
	void *ctx = TLS_NEW(TLS_client_method());

	TLS_FLOOR(ctx);
	return ctx;
}
