#ifndef PROJ_TLS_H
#define PROJ_TLS_H
#ifdef PROJ_WITH_TLS
#include <openssl/ssl.h>
#define TLS_NEW(method) SSL_CTX_new(method)
#define TLS_OLD_CONTEXT() \
	TLS_NEW(TLSv1_client_method())
#define TLS_FLOOR(ctx) do { SSL_CTX_set_min_proto_version((ctx), TLS1_2_VERSION); } while (0)
#endif
#endif
