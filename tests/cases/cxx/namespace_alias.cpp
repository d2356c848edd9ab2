// Other names for namespaces that are not here: "asio" of the program's own is not standalone Asio.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/http.hpp>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

class Client {
    public:
	Client(boost::asio::io_context &io, asio::yield_context &yield);
	void run(asio::yield_context &yield);

    private:
	boost::asio::io_context &io;
	asio::deadline_timer timer;
	asio::ssl::context ctx{asio::ssl::context::tls_client}; // expect: TLS102 tls1.0 tls1.1
};

Client::Client(boost::asio::io_context &io, asio::yield_context &yield) : io(io), timer(io)
{
	run(yield);
}

void Client::run(asio::yield_context &yield)
{
	asio::ssl::stream<asio::ip::tcp::socket> stream(io, ctx);

	stream.async_handshake(asio::ssl::stream_base::client, yield);
}

void fetch_Ok(asio::io_context &io, http::request<http::string_body> &request)
{
	asio::ssl::context ctx(asio::ssl::context::tls_client);

	ctx.set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
	asio::ssl::stream<asio::ip::tcp::socket> stream(io.context(), ctx);
	http::write(stream, request);
}
