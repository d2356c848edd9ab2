/* Mbed TLS as programs use it: contexts in a struct, defaults that reset, versions of the library. */
#include "mbedtls/ssl.h"
#include "mbedtls/net_sockets.h"

struct tls { mbedtls_ssl_context ssl; mbedtls_ssl_config conf; };

int client_Bad(struct tls *t)
{
	mbedtls_ssl_init(&t->ssl);
	mbedtls_ssl_config_init(&t->conf);
	if (mbedtls_ssl_config_defaults(&t->conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT) != 0) /* expect: TLS102 tls1.0 tls1.1 */
		return -1;
	mbedtls_ssl_conf_authmode(&t->conf, MBEDTLS_SSL_VERIFY_OPTIONAL);
	return mbedtls_ssl_setup(&t->ssl, &t->conf);
}

int reset_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	mbedtls_ssl_conf_min_version(&conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
	return mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT); /* expect: TLS102 */
}

int suiteb_Ok(struct tls *t)
{
	mbedtls_ssl_config_init(&t->conf);
	return mbedtls_ssl_config_defaults(&t->conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_SUITEB);
}

int min_Ok(struct tls *t)
{
	int ret;

	mbedtls_ssl_config_init(&t->conf);
	if ((ret = mbedtls_ssl_config_defaults(&t->conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT)) != 0)
		return ret;
#if MBEDTLS_VERSION_NUMBER >= 0x03020000
	mbedtls_ssl_conf_min_tls_version(&t->conf, MBEDTLS_SSL_VERSION_TLS1_2);
#else
	mbedtls_ssl_conf_min_version(&t->conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
#endif
	return mbedtls_ssl_setup(&t->ssl, &t->conf);
}

int min11_Bad(mbedtls_ssl_config *conf)
{
	mbedtls_ssl_conf_min_version(conf, 3, 2); /* expect: TLS101 tls1.1 */
	return 0;
}
