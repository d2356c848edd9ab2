#ifndef MAKE_H
#define MAKE_H

#include <openssl/ssl.h>

SSL_CTX *make_context(const SSL_METHOD *method);

#endif
