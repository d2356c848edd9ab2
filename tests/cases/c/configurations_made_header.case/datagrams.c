/* A switch that the header sets, asks and takes back. */
#include "config.h"

#ifdef ENABLE_DTLS
#include <openssl/ssl.h>

SSL_CTX *taken_back_Bad(void)
{
	return SSL_CTX_new(DTLS_client_method()); /* expect: TLS102 */
}
#endif
