#ifndef LIB_CONFIG_HPP
#define LIB_CONFIG_HPP
// One switch makes another: nobody says LIB_USE_SSL, only LIB_USE_OPENSSL.
#if defined LIB_USE_OPENSSL || defined LIB_USE_GNUTLS
#define LIB_USE_SSL 1
#else
#define LIB_USE_SSL 0
#endif
#endif
