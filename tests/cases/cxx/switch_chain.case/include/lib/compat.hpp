#ifndef LIB_COMPAT_HPP
#define LIB_COMPAT_HPP
#include <openssl/ssl.h>
// For releases of long ago only, and for what calls itself another library.
#if OPENSSL_VERSION_NUMBER < 0x010100000 || defined(LIBRESSL_VERSION_NUMBER)
#define LIB_LEGACY 1
#else
#define LIB_LEGACY 0
#endif
#if LIB_LEGACY
#define TLS_method TLSv1_method
#endif
#endif
