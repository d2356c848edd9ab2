// Drogon: a bare boolean brings TLS 1.0 back.
#include <drogon/HttpClient.h>
#include <drogon/drogon.h>

using namespace drogon;

void listener_Bad()
{
	app().addListener("0.0.0.0", 443, true, "server.crt", "server.key", true).run(); // expect: TLS101 tls1.0 tls1.1
}

void listener_Ok()
{
	drogon::app().setThreadNum(4).addListener("0.0.0.0", 443, true, "server.crt", "server.key", false).run();
}

void listener_default_Ok()
{
	drogon::app().addListener("0.0.0.0", 443, true).addListener("0.0.0.0", 80, false).run();
}

void client_Bad()
{
	auto client = HttpClient::newHttpClient("https://a.example", nullptr, true, false); // expect: TLS101 tls1.0 tls1.1
}

void client_port_Bad(trantor::EventLoop *loop)
{
	auto client = HttpClient::newHttpClient("10.0.0.1", 443, true, loop, true); // expect: TLS101 tls1.0 tls1.1
}

void client_Ok(trantor::EventLoop *loop)
{
	auto client = HttpClient::newHttpClient("https://a.example", loop);
	auto other = HttpClient::newHttpClient("10.0.0.1", 443, true, loop);
}

void policy_Bad()
{
	auto policy = trantor::TLSPolicy::defaultServerPolicy("c", "k");

	policy->setUseOldTLS(true); // expect: TLS101 tls1.0 tls1.1
}

void policy_Ok()
{
	auto policy = trantor::TLSPolicy::defaultServerPolicy("c", "k");

	policy->setUseOldTLS(false);
}
