// WebSocket++, C++ REST SDK, Beast: the context of Asio is made or changed in a handler.
#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_client.hpp>

typedef websocketpp::client<websocketpp::config::asio_tls_client> client;
typedef websocketpp::lib::shared_ptr<websocketpp::lib::asio::ssl::context> context_ptr;

context_ptr on_tls_init_Bad(websocketpp::connection_hdl)
{
	context_ptr ctx = websocketpp::lib::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::tlsv1); // expect: TLS101 tls1.0

	ctx->set_options(boost::asio::ssl::context::default_workarounds | boost::asio::ssl::context::no_sslv2);
	return ctx;
}

void handler_Bad(client &c)
{
	c.set_tls_init_handler([](websocketpp::connection_hdl) {
		auto ctx = std::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::sslv23); // expect: TLS103 tls1.1

		ctx->set_options(boost::asio::ssl::context::no_sslv3 | boost::asio::ssl::context::no_tlsv1);
		return ctx;
	});
}

void handler_Ok(client &c)
{
	c.set_tls_init_handler([](websocketpp::connection_hdl) {
		return std::make_shared<boost::asio::ssl::context>(boost::asio::ssl::context::tlsv12_client);
	});
}

void rest_Ok(web::http::client::http_client_config &config)
{
	config.set_ssl_context_callback([](boost::asio::ssl::context &ctx) {
		ctx.set_options(boost::asio::ssl::context::no_tlsv1 | boost::asio::ssl::context::no_tlsv1_1);
	});
}

void rest_Bad(web::http::experimental::listener::http_listener_config &config)
{
	config.set_ssl_context_callback([](boost::asio::ssl::context &ctx) {
		SSL_CTX_set_min_proto_version(ctx.native_handle(), TLS1_VERSION); // expect: TLS101 tls1.0 tls1.1
	});
}
