// The library itself: its own header says more of the class than users see.
#ifndef CONTEXT_H
#define CONTEXT_H
#include <openssl/ssl.h>

namespace Poco { namespace Net {

class Context {
    public:
	enum Usage { TLS_CLIENT_USE, TLS_SERVER_USE };
	enum Protocols { PROTO_TLSV1 = 4, PROTO_TLSV1_1 = 8, PROTO_TLSV1_2 = 16 };

	Context(Usage usage);
	void disableProtocols(int protocols);
	void requireMinimumProtocol(Protocols protocol);

    private:
	void create();
	void createSafe();

	Usage _usage;
	SSL_CTX *_ctx;
	SSL_CTX *_safe;
};

}}
#endif
