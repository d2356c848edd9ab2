/* A configuration check that stops the compiler, not us. */
#ifndef HAVE_CONFIG_H
#error "run configure first"
#endif
#include "config.h"
#if SIZEOF_LONG == 4
typedef long s32;
#elif SIZEOF_INT == 4
typedef int s32;
#else
#error no type of 32 bits
#endif

s32 port;

SSL_CTX *context(s32 n)
{
	return SSL_CTX_new(n > 3 ? TLSv1_method() : TLSv1_2_method()); /* expect: TLS101 sometimes */
}
