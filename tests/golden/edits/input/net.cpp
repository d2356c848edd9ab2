/* What an edit calls is spelled as the object is: a method by its name, a function by its address. */
#include <boost/asio/ssl.hpp>
#include <httplib.h>
#include <mbedtls/ssl.h>
#include <openssl/ssl.h>

void by_name(boost::asio::io_context &io)
{
	boost::asio::ssl::context context(boost::asio::ssl::context::tls_client);
	boost::asio::ssl::stream<boost::asio::ip::tcp::socket> stream(io, context);
}

void inside()
{
	httplib::SSLServer server("cert.pem", "key.pem");

	server.listen("0.0.0.0", 443);
}

int by_address(mbedtls_ssl_context *ssl)
{
	mbedtls_ssl_config config;

	mbedtls_ssl_config_init(&config);
	mbedtls_ssl_config_defaults(&config, MBEDTLS_SSL_IS_CLIENT, MBEDTLS_SSL_TRANSPORT_STREAM, 0);
	return mbedtls_ssl_setup(ssl, &config);
}

SSL *by_result()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	return SSL_new(ctx);
}
