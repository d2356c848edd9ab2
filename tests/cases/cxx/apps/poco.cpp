// POCO as programs use it: shared pointers, usages, masks.
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SSLManager.h>

using Poco::Net::Context;

void client_Bad()
{
	Context::Ptr ctx = new Context(Context::CLIENT_USE, "", "", "ca.pem"); // expect: TLS102 tls1.0 tls1.1

	Poco::Net::SSLManager::instance().initializeClient(0, nullptr, ctx);
}

void half_Bad()
{
	Poco::Net::Context::Ptr ctx(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", Context::VERIFY_RELAXED)); // expect: TLS103 tls1.1

	ctx->disableProtocols(Context::PROTO_SSLV2 | Context::PROTO_SSLV3 | Context::PROTO_TLSV1);
}

void min_Ok()
{
	Context::Ptr ctx = new Context(Context::TLS_SERVER_USE, "k.pem", "c.pem", "", Context::VERIFY_NONE, 9, false, "ALL");

	ctx->requireMinimumProtocol(Context::PROTO_TLSV1_2);
}

void usage_Ok()
{
	Context::Ptr ctx = new Context(Context::TLSV1_2_CLIENT_USE, "");
}
