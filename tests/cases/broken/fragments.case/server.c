/* The body of both functions is a file of its own, included with different meanings of its macros. */
#include <openssl/ssl.h>

#define METHOD TLS_server_method
#define LIMIT(c) SSL_CTX_set_min_proto_version(c, TLS1_VERSION)
SSL_CTX *lax_context(void)
{
#include "tls_body.inc"
}
#undef LIMIT

#define LIMIT(c) SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION)
SSL_CTX *strict_context_Ok(void)
{
#include "tls_body.inc"
}
