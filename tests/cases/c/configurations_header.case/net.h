#ifdef WITH_OPENSSL
#undef WITH_GNUTLS
#include <openssl/ssl.h>
#endif
#ifdef WITH_GNUTLS
#include <gnutls/gnutls.h>
#endif

struct net {
#ifdef WITH_OPENSSL
	SSL_CTX *ctx;
#endif
#ifdef WITH_GNUTLS
	gnutls_session_t session;
#endif
	int fd;
};
