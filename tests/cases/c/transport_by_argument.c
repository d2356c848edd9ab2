/* Callers choose between TLS and DTLS, and nobody names a version: one finding, where the configuration is made. A method is another
 * matter: it names what is spoken, and stands where the caller wrote it. */
#include <mbedtls/ssl.h>
#include <openssl/ssl.h>

static int setup_lax(mbedtls_ssl_config *conf, int endpoint, int transport)
{
	return mbedtls_ssl_config_defaults(conf, endpoint, transport, MBEDTLS_SSL_PRESET_DEFAULT); /* expect: TLS102 */
}

static int setup_strict(mbedtls_ssl_config *conf, int endpoint, int transport)
{
	int rc = mbedtls_ssl_config_defaults(conf, endpoint, transport, MBEDTLS_SSL_PRESET_DEFAULT);

	mbedtls_ssl_conf_min_version(conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
	return rc;
}

int stream_client(mbedtls_ssl_context *ssl, mbedtls_ssl_config *conf)
{
	return setup_lax(conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM) || mbedtls_ssl_setup(ssl, conf);
}

int packet_server(mbedtls_ssl_context *ssl, mbedtls_ssl_config *conf)
{
	return setup_lax(conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_DATAGRAM) || mbedtls_ssl_setup(ssl, conf);
}

int strict_stream_client(mbedtls_ssl_context *ssl, mbedtls_ssl_config *conf)
{
	return setup_strict(conf, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM) || mbedtls_ssl_setup(ssl, conf);
}

int strict_packet_server(mbedtls_ssl_context *ssl, mbedtls_ssl_config *conf)
{
	return setup_strict(conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_DATAGRAM) || mbedtls_ssl_setup(ssl, conf);
}

static SSL_CTX *with_method(const SSL_METHOD *method)
{
	return SSL_CTX_new(method);
}

SSL_CTX *stream_method(void)
{
	return with_method(TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

SSL_CTX *packet_method(void)
{
	return with_method(DTLS_client_method()); /* expect: TLS102 dtls1.0 */
}
