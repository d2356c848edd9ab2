// Asio and Beast as programs use them: members, unions of options, functions that give contexts, strings that choose methods.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>

#include <map>
#include <string>

namespace net = boost::asio;
namespace ssl = net::ssl;
namespace beast = boost::beast;

class Session {
public:
	Session(net::io_context &ioc, ssl::context &ctx) : stream_(net::make_strand(ioc), ctx) {}

private:
	beast::ssl_stream<beast::tcp_stream> stream_;
};

class Server {
public:
	Server(net::io_context &io) : io_(io), ctx_(ssl::context::tls_server) // expect: TLS102 tls1.0 tls1.1
	{
		ctx_.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::single_dh_use);
		ctx_.use_certificate_chain_file("c.pem");
	}

private:
	net::io_context &io_;
	ssl::context ctx_;
};

class GoodServer {
public:
	GoodServer(net::io_context &io) : ctx_{ssl::context::tls_server}
	{
		SSL_CTX_set_min_proto_version(ctx_.native_handle(), TLS1_2_VERSION);
	}

private:
	ssl::context ctx_;
};

static ssl::context make_context_Bad()
{
	ssl::context ctx{ssl::context::sslv23_client}; // expect: TLS102 tls1.0 tls1.1

	ctx.set_verify_mode(ssl::verify_peer);
	return ctx;
}

void use_Bad(net::io_context &ioc)
{
	auto ctx = make_context_Bad();
	beast::websocket::stream<beast::ssl_stream<beast::tcp_stream>> ws{ioc, ctx};
}

ssl::context::method parse(const std::string &s)
{
	static const std::map<std::string, ssl::context::method> names = {
		{"tlsv1", ssl::context::tlsv1}, {"tlsv1.2", ssl::context::tlsv12}};

	return names.at(s);
}

void hole_Bad()
{
	ssl::context ctx(ssl::context::tls_client); // expect: TLS103 tls1.0

	ctx.set_options(ssl::context::no_tlsv1_1 | ssl::context::no_sslv3);
}

void one_Ok(net::io_context &ioc)
{
	ssl::context ctx{ssl::context::tlsv13_client};
	Session s(ioc, ctx);
}
