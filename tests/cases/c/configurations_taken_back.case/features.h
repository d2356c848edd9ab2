#ifndef FEATURES_H
#define FEATURES_H

/* Set where the library is not there. */
#ifndef HAVE_OPENSSL
#define NO_TLS
#endif

/* Taken back where it is not there. */
#define TLS_FLAG 0x0004
#ifdef HAVE_OPENSSL
#include <openssl/ssl.h>
#else
#undef TLS_FLAG
#define TLS_FLAG 0x0000
#define SSL_CTX void
#endif

/* One or the other. */
#ifdef HAVE_OPENSSL
#define USE_TLS 1
#else
#define USE_TLS 0
#endif

struct service {
	SSL_CTX *ctx;
};

#endif
