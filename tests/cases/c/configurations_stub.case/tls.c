#include "tls.h"

#ifdef WITH_TLS

/* Made here, bounded where it is used: both need the same switch. */
SSL_CTX *tls_context(int fd)
{
	return SSL_CTX_new(TLS_client_method());
}

SSL_CTX *tls_careless_Bad(int fd)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

#else

void *tls_context(int fd)
{
	return (void *)0;
}

#endif
