// The switch around the context is made by a header from switches of its own.
#include "lib/mapper.hpp"

namespace lib {

mapper::mapper(int port)
	: m_port(port)
#if LIB_USE_SSL
	, m_ssl(ssl::context::sslv23_client) // expect: TLS102
#endif
{
}

good_mapper::good_mapper(int port)
	: m_port(port)
#if LIB_USE_SSL
	, m_ssl(ssl::context::tlsv12_client)
#endif
{
}

} // namespace lib
