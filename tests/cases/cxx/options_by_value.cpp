// Options that are handed in by value: what their constructor gives them decides, as it does for a reference.
#include <openssl/ssl.h>

enum class Version { SSL3, TLS10, TLS11, TLS12, TLS13 };

struct Lax {
	bool verify;
	Version min;
	Lax() : verify(true), min(Version::TLS10) {}
};

struct Strict {
	bool verify;
	Version min;
	Strict() : verify(true), min(Version::TLS12) {}
};

class Context
{
public:
	explicit Context(Lax options);
	explicit Context(Strict options);

private:
	SSL_CTX *ctx;
};

Context::Context(Lax options)
{
	long off = 0;

	ctx = SSL_CTX_new(TLS_method()); // expect: TLS104
	if (options.min > Version::TLS10)
		off |= SSL_OP_NO_TLSv1;
	if (options.min > Version::TLS11)
		off |= SSL_OP_NO_TLSv1_1;
	SSL_CTX_set_options(ctx, off);
}

Context::Context(Strict options)
{
	long off = 0;

	ctx = SSL_CTX_new(TLS_method());
	if (options.min > Version::TLS10)
		off |= SSL_OP_NO_TLSv1;
	if (options.min > Version::TLS11)
		off |= SSL_OP_NO_TLSv1_1;
	SSL_CTX_set_options(ctx, off);
}
