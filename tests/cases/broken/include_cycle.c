/* Headers without guards that include each other, and the file itself. */
#include "include_cycle_a.h"
#ifndef ONCE
#define ONCE
#include "include_cycle.c"
#endif

#ifdef ONCE
#ifndef TWICE
#define TWICE
SSL_CTX *cycle_a(void)
{
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
}

SSL_CTX *cycle_b(void)
{
	return SSL_CTX_new(TLSv1_2_method());
}
#endif
#endif
