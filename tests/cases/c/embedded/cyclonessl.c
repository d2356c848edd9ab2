/* CycloneSSL. */
#include "tls.h"

TlsContext *range_Bad(void)
{
	TlsContext *context = tlsInit();

	tlsSetConnectionEnd(context, TLS_CONNECTION_END_CLIENT);
	tlsSetVersion(context, TLS_VERSION_1_0, TLS_VERSION_1_2); /* expect: TLS101 tls1.0 tls1.1 */
	return context;
}

TlsContext *range_Ok(void)
{
	TlsContext *context = tlsInit();

	tlsSetVersion(context, TLS_VERSION_1_2, TLS_VERSION_1_3);
	return context;
}

TlsContext *untouched_Ok(void)
{
	return tlsInit();
}
