/* A brace too many, a brace too few. */
#include <openssl/ssl.h>

SSL_CTX *first(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}
}

SSL_CTX *second(int a)
{
	if (a) {
		puts("a");
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
}

SSL_CTX *third(void)
{
	return SSL_CTX_new(TLSv1_2_method());
}

SSL_CTX *fourth(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	use(ctx;
	return ctx;
}
