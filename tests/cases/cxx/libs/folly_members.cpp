// folly with aliases, members, shared pointers given at once.
#include <folly/io/async/SSLContext.h>
#include <wangle/ssl/SSLContextConfig.h>

class Conn {
public:
	Conn() : ctx_(std::make_shared<folly::SSLContext>(folly::SSLContext::SSLVersion::TLSv1)) {} // expect: TLS101 tls1.0 tls1.1

private:
	std::shared_ptr<folly::SSLContext> ctx_;
};

folly::SSLContextPtr none_Bad()
{
	folly::SSLContextPtr ctx(new folly::SSLContext(folly::SSLContext::SSLv2)); // expect: TLS101 tls1.0 tls1.1

	return ctx;
}

void options_Ok()
{
	folly::SSLContext ctx(folly::SSLContext::SSLVersion::TLSv1);

	ctx.setOptions(SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
}
