// Texts that are members: nothing is in them until something sets them, and empty() asks for that.
#include <gnutls/gnutls.h>

#include <string>

struct Settings {
	std::string ciphers;
	std::string good = "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1";
	std::string none = "";
};

void configure(Settings &s, const char *from_file)
{
	s.ciphers = from_file;
	s.none = from_file;
}

void fallback_Bad(gnutls_session_t *session, const Settings &s)
{
	gnutls_init(session, GNUTLS_SERVER);
	gnutls_priority_set_direct(*session, s.ciphers.empty() ? "NORMAL" : s.ciphers.c_str(), nullptr); // expect: TLS104
	gnutls_handshake(*session);
}

void empty_Bad(gnutls_session_t *session, const Settings &s)
{
	gnutls_init(session, GNUTLS_SERVER);
	if (s.none.empty())
		gnutls_priority_set_direct(*session, "NORMAL", nullptr); // expect: TLS104
	else
		gnutls_priority_set_direct(*session, s.none.c_str(), nullptr);
	gnutls_handshake(*session);
}

void fallback_Ok(gnutls_session_t *session, const Settings &s)
{
	gnutls_init(session, GNUTLS_SERVER);
	gnutls_priority_set_direct(
		*session, s.ciphers.empty() ? "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1" : s.ciphers.c_str(), nullptr);
	gnutls_handshake(*session);
}
