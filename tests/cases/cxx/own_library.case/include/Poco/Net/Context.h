// The library itself: its own header says more of the class than users see.
#ifndef CONTEXT_H
#define CONTEXT_H
#include <openssl/ssl.h>

namespace Poco { namespace Net {

class Context {
    public:
	enum Usage { TLS_CLIENT_USE, TLS_SERVER_USE };

	Context(Usage usage);
	void disableProtocols(int protocols);

    private:
	void create();
	void createSafe();

	Usage _usage;
	SSL_CTX *_ctx;
	SSL_CTX *_safe;
};

}}
#endif
