#include "open.h"

/* One caller sets the floor, the other does not. */
SSL_CTX *open_client(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */
}
