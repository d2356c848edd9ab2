#ifndef LIB_SSL_HPP
#define LIB_SSL_HPP
#include "lib/config.hpp"
#if LIB_USE_SSL
#ifdef LIB_USE_OPENSSL
#include <boost/asio/ssl.hpp>
#endif
namespace lib {
namespace ssl {
#if defined LIB_USE_OPENSSL
using boost::asio::ssl::context;
#endif
} // namespace ssl
} // namespace lib
#endif
#endif
