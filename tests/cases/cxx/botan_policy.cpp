// Botan: policies are classes that answer.
#include <botan/tls_client.h>
#include <botan/tls_policy.h>

class OldPolicy : public Botan::TLS::Policy {
public:
	bool allow_tls10() const override
	{
		return true; // expect: TLS101 tls1.0
	}
	bool allow_tls11() const override { return true; } // expect: TLS101 tls1.1
};

class NewPolicy : public Botan::TLS::Strict_Policy {
public:
	bool allow_tls10() const override { return false; }
	bool allow_tls11() const override { return false; }
	bool allow_tls12() const override { return true; }
};

class StrictButOld : public Botan::TLS::Strict_Policy {
public:
	bool allow_dtls10() const override { return true; } // expect: TLS101 dtls1.0
};

class Unrelated {
public:
	virtual bool allow_tls10() const { return true; }
};

void text_Bad(std::istream &in)
{
	Botan::TLS::Text_Policy policy(in);

	policy.set("allow_tls10", "true"); // expect: TLS101 tls1.0
}

void text_Ok(std::istream &in)
{
	Botan::TLS::Text_Policy policy(in);

	policy.set("allow_tls10", "false");
	policy.set("allow_tls12", "true");
}
