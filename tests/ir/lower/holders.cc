// Smart pointers and strings are what they hold.
#include <openssl/ssl.h>
#include <memory>
#include <string>

struct Ctx {
	explicit Ctx(int v);
	void setMin(int v);
};
using Handle = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

Handle make()
{
	Handle h(SSL_CTX_new(TLS_method()), SSL_CTX_free);

	return h;
}

void use(const std::string &list)
{
	auto h = make();
	std::shared_ptr<SSL_CTX> s(SSL_CTX_new(TLS_method()), SSL_CTX_free), t = s, u;
	std::string d = "DEFAULT";
	auto c = std::make_unique<Ctx>(3);

	SSL_CTX_set_min_proto_version(h.get(), TLS1_2_VERSION);
	u = std::move(t);
	SSL_CTX_set_cipher_list(u.get(), list.c_str());
	SSL_CTX_set_cipher_list(u.get(), d.c_str());
	d += ":!MD5";
	c->setMin(TLS1_VERSION);
	(*c).setMin(2);
	u.reset();
	u.reset(SSL_CTX_new(TLS_method()));
	if (u)
		use("x");
}
