/* What the library brings along is not what this program speaks. */
#include <mbedtls/ssl.h>

int sample_Ok(mbedtls_ssl_context *ssl)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	if (mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, /* expect-note: TLS102 */
		    MBEDTLS_SSL_PRESET_DEFAULT))
		return -1;
	return mbedtls_ssl_setup(ssl, &conf);
}
