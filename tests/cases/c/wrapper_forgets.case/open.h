#ifndef OPEN_H
#define OPEN_H

#include <openssl/ssl.h>

SSL_CTX *open_client(void);

#endif
