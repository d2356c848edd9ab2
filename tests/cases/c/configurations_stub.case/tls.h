#ifndef TLS_H
#define TLS_H

#ifdef WITH_TLS
#include <openssl/ssl.h>

SSL_CTX *tls_context(int fd);
SSL_CTX *tls_careless_Bad(int fd);
#else
void *tls_context(int fd);
#endif

#endif
