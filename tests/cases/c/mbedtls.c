/* Mbed TLS 2.28: a configuration lives in the caller's memory and gets its floor with the defaults. */
#include <mbedtls/ssl.h>

int defaults_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	return mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT); /* expect: TLS102 tls1.0 tls1.1 */
}

void floor_Ok(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_min_version(&conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
}

/* Minor 1 reads like TLS 1.1 and is TLS 1.0. */
void floor_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_min_version(&conf, 3, 1); /* expect: TLS101 tls1.0 tls1.1 */
}

/* Defaults given afterwards take the floor away again. */
void floor_then_defaults_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_init(&conf);
	mbedtls_ssl_conf_min_version(&conf, 3, 3);
	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT); /* expect: TLS102 tls1.0 tls1.1 */
}

void suiteb_Ok(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_SUITEB);
}

void newer_setter_Ok(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_min_tls_version(&conf, MBEDTLS_SSL_VERSION_TLS1_2);
}

void capped_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_max_version(&conf, 3, 2); /* expect: TLS105 tls1.0 tls1.1 */
}

/* Without a call. */
void field_Bad(void)
{
	mbedtls_ssl_config conf;

	mbedtls_ssl_config_defaults(&conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	conf.min_minor_ver = MBEDTLS_SSL_MINOR_VERSION_2; /* expect: TLS101 tls1.1 */
}

void field_Ok(mbedtls_ssl_config *conf)
{
	mbedtls_ssl_config_defaults(conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
	conf->min_major_ver = MBEDTLS_SSL_MAJOR_VERSION_3;
	conf->min_minor_ver = MBEDTLS_SSL_MINOR_VERSION_3;
}
