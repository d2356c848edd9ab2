/* Made for one build: without OpenSSL, with GnuTLS. */
#ifndef CONFIG_H
#define CONFIG_H

#undef HAVE_OPENSSL

#define ENABLE_DTLS 0
#if ENABLE_DTLS != 1
#undef ENABLE_DTLS
#endif

#define ONLY_GNUTLS 1

#endif
