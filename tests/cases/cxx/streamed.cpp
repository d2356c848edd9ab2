// Chains of operators whose types are not here: every link is read once, however long the chain.
#include <openssl/ssl.h>
#include "log.hpp"

SSL_CTX *logged_Bad(int level)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS102 tls1.0 tls1.1

	LOG(info) << "a" << level << "b" << level << "c" << level << "d" << level << "e" << level << "f" << level << "g"
		  << level << "h" << level << "i" << level << "j" << level << "k" << level << "l" << level << "m" << level
		  << "n" << level << "o" << level << "p" << level << "q" << level << "r" << level << "s" << level;
	return ctx;
}

struct Sink {
	Other &out;
};

Sink &operator<<(Sink &sink, int number);
Sink &operator<<(Sink &sink, const char *text);

SSL_CTX *told_Ok(Sink &sink)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	sink << "floor " << SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) << "a" << 1 << "b" << 2 << "c" << 3 << "d" << 4
	     << "e" << 5 << "f" << 6 << "g" << 7 << "h" << 8 << "i" << 9 << "j" << 10 << "k" << 11 << "l" << 12 << "m" << 13
	     << "n" << 14 << "o" << 15 << "p" << 16 << "q" << 17 << "r" << 18 << "s" << 19 << "t" << 20 << "u" << 21;
	return ctx;
}
