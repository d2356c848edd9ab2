// What a class gives its members holds where an object of it comes from elsewhere, too.
#include <openssl/ssl.h>
#include "config.hh"

static bool set_min(SSL_CTX *ctx, Version version)
{
	int number;

	switch (version) {
	case Version::TLS10:
		number = TLS1_VERSION;
		break;
	case Version::TLS12:
		number = TLS1_2_VERSION;
		break;
	case Version::TLS13:
		number = TLS1_3_VERSION;
		break;
	default:
		return false;
	}
	return SSL_CTX_set_min_proto_version(ctx, number) == 1;
}

SSL_CTX *server_Bad(const OldConfig &config)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	if (!set_min(ctx, config.min))
		throw 1;
	return ctx;
}

SSL_CTX *server_Ok(const NewConfig &config)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!set_min(ctx, config.min))
		throw 1;
	return ctx;
}
