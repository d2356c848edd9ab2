/* Typing errors that a compiler would have found. */
#include <openssl/ssl.h>

struct pair { int a, b }

static int counter = 0

SSL_CTX *first(int n)
{
	int x = n
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */

	if (x > 3
		puts("big");
	retrun ctx;
}

SSL_CTX *second(int n)
{
	SSL_CTX *ctx;

	if (n > 3)) {
		puts("x");
	}
	ctx = SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
	else return NULL;
	return ctx;
}
