// Seastar: a priority string on the builder.
#include <seastar/net/tls.hh>

#include <seastar/core/shared_ptr.hh>

namespace tls = seastar::tls;

void builder_Bad()
{
	seastar::tls::credentials_builder b;

	b.set_priority_string("SECURE128:+SECURE192:-VERS-TLS-ALL:+VERS-TLS1.1:+VERS-TLS1.2"); // expect: TLS101 tls1.1
	b.build_server_credentials();
}

void minimum_Bad()
{
	tls::credentials_builder b;

	b.set_minimum_tls_version(tls::tls_version::tlsv1_0); // expect: TLS101 tls1.0 tls1.1
}

void builder_Ok()
{
	seastar::tls::credentials_builder b;

	b.set_x509_key_file("cert", "key", seastar::tls::x509_crt_format::PEM).get();
	b.set_priority_string("SECURE128:-VERS-TLS-ALL:+VERS-TLS1.2:+VERS-TLS1.3");
	b.build_server_credentials();
}

void minimum_Ok()
{
	tls::credentials_builder b;

	b.set_minimum_tls_version(tls::tls_version::tlsv1_2);
}
