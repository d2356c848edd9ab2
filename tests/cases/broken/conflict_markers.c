/* A merge that nobody finished. */
#include <openssl/ssl.h>

SSL_CTX *context(void)
{
<<<<<<< HEAD
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
=======
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_2_method());
>>>>>>> feature/tls
	return ctx;
}

SSL_CTX *untouched(void)
{
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
}
