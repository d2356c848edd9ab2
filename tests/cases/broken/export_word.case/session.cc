// A word out of a header that the build makes, before classes and functions: what the standard library declares stays as it is.
#include <gnutls/gnutls.h>
#include "session.hh"

namespace mail {

const string Properties::lax() const
{
	return "NORMAL";
}

const string Properties::strict() const
{
	return "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1";
}

Session::Session(std::shared_ptr<Properties> p) : props(p)
{
	lax = new gnutls_session_t;
	gnutls_init(lax, GNUTLS_CLIENT);
	gnutls_priority_set_direct(*lax, props->lax().c_str(), nullptr); // expect: TLS102

	strict = new gnutls_session_t;
	gnutls_init(strict, GNUTLS_CLIENT);
	gnutls_priority_set_direct(*strict, props->strict().c_str(), nullptr);
}

} // namespace mail
