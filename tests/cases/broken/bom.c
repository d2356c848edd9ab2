/* A byte order mark; Latin-1 in a comment: הצü */
#include <openssl/ssl.h>

SSL_CTX *grֳ¶ֳe(void)
{
	puts("הצ");
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}
