// Restbed: every version is on until it is switched off.
#include <restbed>

#include <memory>

using namespace restbed;

void untouched_Bad()
{
	auto ssl_settings = std::make_shared<SSLSettings>(); // expect: TLS102 ssl3 tls1.0 tls1.1

	ssl_settings->set_http_disabled(true);
	ssl_settings->set_private_key(Uri("file:///tmp/server.key"));
}

void half_Bad()
{
	auto s = std::make_shared<restbed::SSLSettings>(); // expect: TLS103 tls1.1

	s->set_sslv2_enabled(false);
	s->set_sslv3_enabled(false);
	s->set_tlsv1_enabled(false);
}

void off_Ok()
{
	auto s = std::make_shared<SSLSettings>();

	s->set_sslv2_enabled(false);
	s->set_sslv3_enabled(false);
	s->set_tlsv1_enabled(false);
	s->set_tlsv11_enabled(false);
	s->set_tlsv12_enabled(true);
}
