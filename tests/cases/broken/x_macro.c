/* A list of protocols, expanded several times. */
#include <openssl/ssl.h>

#define PROTOCOLS(X)                        \
	X(OLD, "old", TLSv1_method, 1)      \
	X(NEWER, "newer", TLSv1_2_method, 2) \
	X(ANY, "any", TLS_method, 3)

enum protocol {
#define X(id, name, method, n) PROTO_##id = n,
	PROTOCOLS(X)
#undef X
};

static const char *names[] = {
#define X(id, name, method, n) [PROTO_##id] = name,
	PROTOCOLS(X)
#undef X
};

SSL_CTX *open_protocol(enum protocol p)
{
	switch (p) {
#define X(id, name, method, n) \
	case PROTO_##id:       \
		return SSL_CTX_new(method());
	PROTOCOLS(X) /* expect: TLS101 sometimes */
#undef X
	}
	return NULL;
}
