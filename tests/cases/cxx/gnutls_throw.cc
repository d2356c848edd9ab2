// A constructor that throws leaves nothing behind that could connect.
#include <gnutls/gnutls.h>
#include <stdexcept>

class Session {
public:
	explicit Session(const char *key)
	{
		gnutls_init(&session, GNUTLS_SERVER);
		if (gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, (void *)key) != 0)
			throw std::runtime_error("no key");
		gnutls_priority_set_direct(session, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", nullptr);
	}
	int run() { return gnutls_handshake(session); }

private:
	gnutls_session_t session;
};

int throws_Ok()
{
	Session s("key");

	return s.run();
}

// One that gives up without a word leaves a session that nobody gave a floor.
class Quiet {
public:
	explicit Quiet(bool careful)
	{
		gnutls_init(&session, GNUTLS_SERVER); // expect: TLS103 sometimes tls1.0 tls1.1
		if (!careful)
			return;
		gnutls_priority_set_direct(session, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", nullptr);
	}
	int run() { return gnutls_handshake(session); }

private:
	gnutls_session_t session;
};

int returns_Bad(bool careful)
{
	Quiet s(careful);

	return s.run();
}
