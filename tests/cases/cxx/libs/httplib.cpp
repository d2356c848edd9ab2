// cpp-httplib: the context is there for those who ask.
#include "httplib.h"

void server_Bad()
{
	httplib::SSLServer svr("cert.pem", "key.pem"); // expect-note: TLS201

	svr.Get("/", [](const httplib::Request &, httplib::Response &res) { res.set_content("x", "text/plain"); });
	svr.listen("0.0.0.0", 443);
}

void client_Bad()
{
	httplib::SSLClient cli("a.example", 443);

	SSL_CTX_set_min_proto_version(cli.ssl_context(), TLS1_1_VERSION); // expect: TLS101 tls1.1
	cli.Get("/");
}

void client_Ok()
{
	httplib::SSLClient cli("a.example");

	SSL_CTX_set_min_proto_version(cli.ssl_context(), TLS1_2_VERSION);
	cli.Get("/");
}
