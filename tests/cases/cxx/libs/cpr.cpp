// cpr: the minimum is an object among the options.
#include <cpr/cpr.h>

#include <string>

void get_Bad(const std::string &url)
{
	auto r = cpr::Get(cpr::Url{url}, cpr::Ssl(cpr::ssl::TLSv1{})); // expect: TLS101 tls1.0 tls1.1
}

void options_Bad(cpr::Session &session)
{
	cpr::SslOptions options = cpr::Ssl(cpr::ssl::CaInfo{"ca.pem"}, cpr::ssl::TLSv1_1{}); // expect: TLS101 tls1.1

	session.SetSslOptions(options);
}

void set_option_Bad()
{
	cpr::SslOptions options;

	options.SetOption(cpr::ssl::TLSv1_0{}); // expect: TLS101 tls1.0 tls1.1
}

void get_Ok(const std::string &url)
{
	auto r = cpr::Get(cpr::Url{url}, cpr::Ssl(cpr::ssl::TLSv1_2{}));
}
