#include <openssl/ssl.h>

void apply_policy(SSL_CTX *ctx);
