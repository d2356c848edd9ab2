// Crow: a context of its own making, or one of Asio's.
#include "crow.h"

#include <boost/asio/ssl.hpp>

void file_Bad()
{
	crow::SimpleApp app;

	app.port(443).ssl_file("server.crt", "server.key").run(); // expect-note: TLS201
}

void context_Bad()
{
	crow::SimpleApp app;
	boost::asio::ssl::context ctx(boost::asio::ssl::context::sslv23); // expect: TLS103 tls1.1

	ctx.set_options(boost::asio::ssl::context::no_sslv3 | boost::asio::ssl::context::no_tlsv1);
	app.port(443).ssl(std::move(ctx)).run();
}

void context_Ok()
{
	crow::SimpleApp app;
	boost::asio::ssl::context ctx(boost::asio::ssl::context::tlsv12);

	app.port(443).ssl(std::move(ctx)).run();
}
