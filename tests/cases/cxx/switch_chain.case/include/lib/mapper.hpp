#ifndef LIB_MAPPER_HPP
#define LIB_MAPPER_HPP
#include "lib/ssl.hpp"
namespace lib {
struct mapper {
	mapper(int port);
	int m_port;
#if LIB_USE_SSL
	ssl::context m_ssl;
#endif
};
struct good_mapper {
	good_mapper(int port);
	int m_port;
#if LIB_USE_SSL
	ssl::context m_ssl;
#endif
};
} // namespace lib
#endif
