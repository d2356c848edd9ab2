#include <openssl/ssl.h>

SSL_CTX *tls_open(const SSL_METHOD *method, int lowest);
SSL_CTX *tls_listen_Ok(const SSL_METHOD *method, int lowest);
