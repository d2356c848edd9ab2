// folly: the version of a context is its minimum.
#include <folly/io/async/SSLContext.h>
#include <wangle/ssl/SSLContextConfig.h>

#include <memory>

std::shared_ptr<folly::SSLContext> named_Bad()
{
	auto ctx = std::make_shared<folly::SSLContext>(folly::SSLContext::TLSv1); // expect: TLS101 tls1.0 tls1.1

	ctx->setVerificationOption(folly::SSLContext::SSLVerifyPeerEnum::VERIFY);
	return ctx;
}

std::shared_ptr<folly::SSLContext> version_Bad()
{
	using folly::SSLContext;

	return std::make_shared<SSLContext>(SSLContext::SSLVersion::TLSv1); // expect: TLS101 tls1.0 tls1.1
}

std::shared_ptr<folly::SSLContext> switched_Ok()
{
	auto ctx = std::make_shared<folly::SSLContext>(folly::SSLContext::TLSv1_2);

	return ctx;
}

std::shared_ptr<folly::SSLContext> default_Ok()
{
	return std::make_shared<folly::SSLContext>();
}

void config_Bad(wangle::SSLContextConfig &config)
{
	config.sslVersion = folly::SSLContext::TLSv1; // expect: TLS101 tls1.0 tls1.1
}

void config_Ok()
{
	wangle::SSLContextConfig config;

	config.sslVersion = folly::SSLContext::TLSv1_2;
	config.addCertificate("cert", "key", "");
}
