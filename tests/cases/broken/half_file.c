/* The download broke off. */
#include <openssl/ssl.h>

SSL_CTX *whole(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}

SSL_CTX *half(int n)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */

	if (n > 3) {
		for (int i = 0; i < n; i++) {
			printf("so far
