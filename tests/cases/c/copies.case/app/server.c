/* The program's own. */
#include <mbedtls/ssl.h>

int serve_Bad(mbedtls_ssl_context *ssl)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	if (mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, /* expect: TLS102 */
		    MBEDTLS_SSL_PRESET_DEFAULT))
		return -1;
	return mbedtls_ssl_setup(ssl, &conf);
}
