/* The other backend, which forgets the floor. */
#include <mbedtls/ssl.h>
#include <stdlib.h>
#include "tls.h"

int root_begin(struct root *root)
{
	mbedtls_ssl_config *conf = calloc(1, sizeof *conf);

	mbedtls_ssl_config_init(conf);
	mbedtls_ssl_config_defaults(conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT); /* expect: TLS102 tls1.0 tls1.1 */
	root->ctx = conf;
	return 1;
}

void root_set_min(struct root *root, int version)
{
	(void)root;
	(void)version;
}
