/* A second #else is taken by no compiler; what stands in the other arms is found all the same. */
#include <openssl/ssl.h>

SSL_CTX *make(void)
{
#ifdef OLD_API
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
#else
	return SSL_CTX_new(TLS_method()); /* expect: TLS102 */
#else
	return NULL;
#endif
}
