// Texts that are put together: what is added to one counts as if it stood there.
#include <gnutls/gnutls.h>
#include <string>

static char const ciphers[] = "SECURE256:+SECURE128:-VERS-SSL3.0";

enum class Version { v1_0, v1_1, v1_2 };

class Layer {
    public:
	bool init_Bad();
	bool initSafe_Ok();

    private:
	gnutls_session_t session_;
	Version min_{Version::v1_0};
	Version safe_{Version::v1_2};
};

bool Layer::init_Bad()
{
	std::string prio = ciphers;

	gnutls_init(&session_, GNUTLS_CLIENT);
	switch (min_) {
	case Version::v1_2:
		prio += ":-VERS-TLS1.1";
		// fall through
	case Version::v1_1:
		prio += ":-VERS-TLS1.0";
		break;
	default:
		break;
	}
	return gnutls_priority_set_direct(session_, prio.c_str(), nullptr) == 0; // expect: TLS104 tls1.0 tls1.1
}

bool Layer::initSafe_Ok()
{
	std::string prio(ciphers);

	gnutls_init(&session_, GNUTLS_CLIENT);
	switch (safe_) {
	case Version::v1_2:
		prio.append(":-VERS-TLS1.1");
		// fall through
	case Version::v1_1:
		prio.append(":-VERS-TLS1.0");
		break;
	default:
		break;
	}
	return gnutls_priority_set_direct(session_, prio.c_str(), nullptr) == 0;
}

void Configure(Layer &layer, Version &min, Version &safe, int wanted)
{
	min = wanted ? Version::v1_2 : Version::v1_1;
	safe = min;
}

void sum_Ok(gnutls_session_t session)
{
	std::string floor = ":-VERS-TLS-ALL:+VERS-TLS1.2";

	gnutls_priority_set_direct(session, ("NORMAL" + floor + ":+VERS-TLS1.3").c_str(), nullptr);
}

void sum_Bad()
{
	gnutls_session_t session;
	const std::string base("NORMAL");

	gnutls_init(&session, GNUTLS_SERVER);
	gnutls_priority_set_direct(session, (base + ":-VERS-TLS1.0").c_str(), nullptr); // expect: TLS103 tls1.1
	gnutls_handshake(session);
}

void unknown(const std::string &more)
{
	gnutls_session_t session;

	gnutls_init(&session, GNUTLS_SERVER);
	gnutls_priority_set_direct(session, ("NORMAL:" + more).c_str(), nullptr); // expect-note: TLS202
	gnutls_handshake(session);
}

void grown(int n)
{
	std::string prio = "NORMAL:-VERS-ALL:+VERS-TLS1.3";
	gnutls_session_t session;

	for (int i = 0; i < n; i++)
		prio += ":+CTYPE-X509";
	gnutls_init(&session, GNUTLS_SERVER);
	gnutls_priority_set_direct(session, prio.c_str(), nullptr); // expect-note: TLS202
	gnutls_handshake(session);
}

void assigned_Bad(gnutls_session_t *session)
{
	std::string text("NORMAL:-VERS-TLS1.0:-VERS-TLS1.1");

	text.assign("NORMAL");
	gnutls_init(session, GNUTLS_SERVER);
	gnutls_priority_set_direct(*session, text.c_str(), nullptr); // expect: TLS102
	gnutls_handshake(*session);
}

void assigned_Ok(gnutls_session_t *session)
{
	std::string text("NORMAL");

	text.assign("NORMAL:-VERS-TLS1.0:-VERS-TLS1.1");
	gnutls_init(session, GNUTLS_SERVER);
	gnutls_priority_set_direct(*session, text.c_str(), nullptr);
	gnutls_handshake(*session);
}
