/* A list in a file of its own, included twice. */
#include <openssl/ssl.h>

#define ENTRY(name, method) static SSL_CTX *make_##name(void) { return SSL_CTX_new(method()); }
#include "protocols.def"
#undef ENTRY

SSL_CTX *choose(int old)
{
	return old ? make_old() : make_current();
}
