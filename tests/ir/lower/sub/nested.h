/* Part of headers.c. */
#include <openssl/ssl.h>

enum { FROM_HEADER = 42 };
static const int header_table[] = {1, 2};
static inline int used_inline(int x)
{
	return x + FROM_HEADER;
}
static inline int unused_inline(int x)
{
	return x;
}
static inline void tls_inline(SSL_CTX *c)
{
	SSL_CTX_set_min_proto_version(c, TLS1_1_VERSION);
}
