// A class derived from libmosquitto's sets its own options.
#include <mosquittopp.h>

class Old : public mosqpp::mosquittopp {
public:
	explicit Old(const char *id) : mosquittopp(id)
	{
		tls_set("ca.crt");
		tls_opts_set(1, "tlsv1.1", nullptr); // expect: TLS101 tls1.1
		connect("broker", 8883, 60);
	}
};

class New : public mosqpp::mosquittopp {
public:
	explicit New(const char *id) : mosqpp::mosquittopp(id)
	{
		tls_set("ca.crt");
		tls_opts_set(1, "tlsv1.2");
	}
};

void outside_Bad(mosqpp::mosquittopp &m)
{
	m.tls_opts_set(1, "tlsv1.1"); // expect: TLS101 tls1.1
}
