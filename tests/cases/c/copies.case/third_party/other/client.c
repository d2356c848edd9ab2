/* Brought along, too, but no library that is known: it is part of the program. */
#include <mbedtls/ssl.h>

int connect_Bad(mbedtls_ssl_context *ssl)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	if (mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, /* expect: TLS102 */
		    MBEDTLS_SSL_PRESET_DEFAULT))
		return -1;
	return mbedtls_ssl_setup(ssl, &conf);
}
