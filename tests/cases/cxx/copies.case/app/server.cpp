/* What takes a context of the copied library is the program's own. */
#include "asio/ssl/context.hpp"

void serve_Bad()
{
	asio::ssl::context ctx(asio::ssl::context::sslv23); /* expect: TLS102 */

	ctx.use_certificate_chain_file("server.pem");
}

void serve_Ok()
{
	asio::ssl::context ctx(asio::ssl::context::sslv23);

	ctx.set_options(asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
}
