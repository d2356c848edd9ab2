// Function types inside of declarations: their parameters are not the function's.
#include <openssl/ssl.h>

#include <memory>


std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> deleter_Bad(int, int minimum)
{
	auto ctx = std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)>(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);

	SSL_CTX_set_min_proto_version(ctx.get(), minimum); // expect: TLS101 tls1.1
	return ctx;
}

std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> deleter_Ok(int minimum)
{
	auto ctx = std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)>(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);

	SSL_CTX_set_min_proto_version(ctx.get(), minimum);
	return ctx;
}

void use()
{
	deleter_Bad(TLS1_2_VERSION, TLS1_1_VERSION);
	deleter_Ok(TLS1_2_VERSION);
}

// Options that are collected on many ways keep what all of them have.
void collected_Ok(bool a, bool b, bool c, bool d)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	unsigned long options = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;

	if (a)
		options |= SSL_OP_NO_TICKET;
	if (b)
		options |= SSL_OP_NO_COMPRESSION;
	if (c)
		options |= SSL_OP_CIPHER_SERVER_PREFERENCE;
	if (d)
		options |= SSL_OP_NO_RENEGOTIATION;
	SSL_CTX_set_options(ctx, options);
}
