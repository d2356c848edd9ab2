#include <openssl/ssl.h>

/* Nothing loads the file that lies there. */
SSL_CTX *make(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
