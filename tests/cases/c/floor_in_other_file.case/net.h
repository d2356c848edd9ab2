#ifndef NET_H
#define NET_H

#include <openssl/ssl.h>

SSL_CTX *net_context_Ok(void);
SSL_CTX *net_probe_Bad(void);
void policy_apply(SSL_CTX *ctx);

#endif
