// POCO: contexts in its own smart pointers.
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SSLManager.h>

using Poco::Net::Context;

void default_Bad()
{
	Context::Ptr ctx = new Context(Context::CLIENT_USE, "", Context::VERIFY_RELAXED); // expect: TLS102 tls1.0 tls1.1

	Poco::Net::SSLManager::instance().initializeClient(0, 0, ctx);
}

void minimum_Ok()
{
	Context::Ptr ctx = new Context(Context::TLS_CLIENT_USE, "", "", "", Context::VERIFY_STRICT, 9, true);

	ctx->requireMinimumProtocol(Context::PROTO_TLSV1_2);
	Poco::Net::SSLManager::instance().initializeClient(0, 0, ctx);
}

void minimum_Bad()
{
	Context::Ptr ctx(new Context(Context::TLS_SERVER_USE, "key.pem"));

	ctx->requireMinimumProtocol(Context::PROTO_TLSV1_1); // expect: TLS101 tls1.1
}

void usage_Bad()
{
	Poco::Net::Context::Ptr ctx = new Poco::Net::Context(Poco::Net::Context::TLSV1_CLIENT_USE, ""); // expect: TLS101 tls1.0 tls1.1
	Poco::Net::HTTPSClientSession session("example.org", 443, ctx);
}

void usage_Ok()
{
	Poco::Net::Context::Ptr ctx = new Poco::Net::Context(Poco::Net::Context::TLSV1_2_CLIENT_USE, "");
	Poco::Net::HTTPSClientSession session("example.org", 443, ctx);
}

void half_Bad()
{
	Context::Ptr ctx = new Context(Context::SERVER_USE, "key.pem"); // expect: TLS103 tls1.1

	ctx->disableProtocols(Context::PROTO_SSLV2 | Context::PROTO_SSLV3 | Context::PROTO_TLSV1);
}

void disabled_Ok()
{
	Context::Ptr ctx = new Context(Context::SERVER_USE, "key.pem");

	ctx->disableProtocols(Context::PROTO_SSLV3 | Context::PROTO_TLSV1 | Context::PROTO_TLSV1_1);
}
