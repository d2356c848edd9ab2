/* PolarSSL: short names, found behind the library's header. */
#include <polarssl/net.h>
#include <polarssl/ssl.h>

int untouched_Bad(int fd)
{
	ssl_context ssl;

	if (ssl_init(&ssl) != 0) /* expect: TLS102 ssl3 tls1.0 tls1.1 */
		return -1;
	ssl_set_endpoint(&ssl, SSL_IS_CLIENT);
	ssl_set_authmode(&ssl, SSL_VERIFY_REQUIRED);
	return ssl_handshake(&ssl);
}

int old_Bad(int fd)
{
	ssl_context ssl;

	ssl_init(&ssl);
	ssl_set_endpoint(&ssl, SSL_IS_SERVER);
	ssl_set_min_version(&ssl, SSL_MAJOR_VERSION_3, SSL_MINOR_VERSION_1); /* expect: TLS101 tls1.0 tls1.1 */
	return ssl_handshake(&ssl);
}

int minimum_Ok(int fd)
{
	ssl_context ssl;

	ssl_init(&ssl);
	ssl_set_endpoint(&ssl, SSL_IS_SERVER);
	ssl_set_min_version(&ssl, SSL_MAJOR_VERSION_3, SSL_MINOR_VERSION_3);
	return ssl_handshake(&ssl);
}
