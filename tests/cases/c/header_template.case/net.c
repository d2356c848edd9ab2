/* What the code is written with stands in a header that only a build has. */
#include <openssl/ssl.h>

#include "api.h"

struct api_context {
	SSL_CTX *tls;
	api_word options;
};

API_HIDDEN int api_client API_P((struct api_context *c, api_word options), (c, options) struct api_context *c; api_word options;)
{
	c->tls = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	API_CHECK(c->tls);
	c->options = options;
	return 1;
}

API_HIDDEN int api_safe_client_Ok API_P((struct api_context *c), (c) struct api_context *c;)
{
	c->tls = SSL_CTX_new(TLS_client_method());
	API_CHECK(c->tls);
	API_CHECK(SSL_CTX_set_min_proto_version(c->tls, TLS1_2_VERSION));
	return 1;
}

#if API_HAS_SERVERS
API_HIDDEN int api_server API_P((struct api_context *c), (c) struct api_context *c;)
{
	c->tls = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	API_CHECK(c->tls);
	return 1;
}
#endif
