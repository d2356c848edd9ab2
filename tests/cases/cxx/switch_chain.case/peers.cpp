// Under a switch of its own stand names that a header declares under another one.
#include "lib/mapper.hpp"

#include <memory>

namespace lib {

#ifdef LIB_PEERS
std::unique_ptr<ssl::context> peers_Bad()
{
	std::unique_ptr<ssl::context> ctx(std::make_unique<ssl::context>(ssl::context::tls)); // expect: TLS103

	ctx->set_options(ssl::context::no_sslv3 | ssl::context::no_tlsv1);
	return ctx;
}

std::unique_ptr<ssl::context> peers_Ok()
{
	std::unique_ptr<ssl::context> ctx(std::make_unique<ssl::context>(ssl::context::tls));

	ctx->set_options(ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
	return ctx;
}
#endif

} // namespace lib
