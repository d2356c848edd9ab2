/* Directives that belong to nothing. */
#endif
#elif defined(X)
#include <openssl/ssl.h>
#else
#include MISSING_MACRO
#include
#define
#undef 1
#line 3000 "elsewhere.c"
#error stop here
#pragma GCC poison strcpy
#warning and here
#ident "$Id$"
#if SOME( thing
SSL_CTX *never(void) { return SSL_CTX_new(TLSv1_method()); } /* expect: TLS101 */
#endif

SSL_CTX *first(void)
{
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
}
#if 1
SSL_CTX *open_end(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
}
