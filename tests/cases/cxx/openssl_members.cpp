// The C API inside C++ methods: constructors, members, references, lambdas, RAII written by hand.
#include <openssl/ssl.h>

#include <stdexcept>
#include <string>

class Context {
public:
	Context() : ctx_(SSL_CTX_new(TLS_client_method())) // expect: TLS102 tls1.0 tls1.1
	{
		if (!ctx_)
			throw std::runtime_error("no context");
	}
	~Context() { SSL_CTX_free(ctx_); }
	SSL_CTX *get() const { return ctx_; }

private:
	SSL_CTX *ctx_;
};

class SafeContext {
public:
	SafeContext() : ctx_(SSL_CTX_new(TLS_client_method()))
	{
		if (!ctx_)
			throw std::runtime_error("no context");
		SSL_CTX_set_min_proto_version(ctx_, TLS1_2_VERSION);
	}
	~SafeContext() { SSL_CTX_free(ctx_); }
	SSL_CTX *get() const { return ctx_; }

private:
	SSL_CTX *ctx_;
};

namespace net {

class Server {
public:
	bool start_Bad(const std::string &cert);
	bool start_Ok(const std::string &cert);
	bool start_Old_Bad(const std::string &cert);

private:
	SSL_CTX *ctx_ = nullptr;
	std::string cert_;
};

bool Server::start_Bad(const std::string &cert)
{
	ctx_ = SSL_CTX_new(TLS_server_method()); // expect: TLS102
	if (ctx_ == nullptr)
		return false;
	cert_ = cert;
	return SSL_CTX_use_certificate_chain_file(ctx_, cert_.c_str()) == 1;
}

bool Server::start_Ok(const std::string &cert)
{
	this->ctx_ = SSL_CTX_new(TLS_server_method());
	if (!this->ctx_)
		return false;
	SSL_CTX_set_options(ctx_, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return SSL_CTX_use_certificate_chain_file(ctx_, cert.c_str()) == 1;
}

bool Server::start_Old_Bad(const std::string &cert)
{
	ctx_ = SSL_CTX_new(TLSv1_1_server_method()); // expect: TLS101 tls1.1
	return ctx_ && SSL_CTX_use_certificate_chain_file(ctx_, cert.c_str()) == 1;
}

} // namespace net

SSL_CTX *with_auto_Ok()
{
	auto *ctx = ::SSL_CTX_new(::TLS_method());

	if (const auto rc = SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION); rc != 1)
		return nullptr;
	return ctx;
}

SSL_CTX *with_auto_Bad()
{
	auto ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); // expect: TLS101 tls1.1
	return ctx;
}

static void harden(SSL_CTX *const &ctx)
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}

SSL_CTX *by_reference_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	harden(ctx);
	return ctx;
}

static void open_into(SSL_CTX *&out)
{
	out = SSL_CTX_new(TLS_server_method()); // expect: TLS102
}

SSL_CTX *reference_out_Bad()
{
	SSL_CTX *ctx = nullptr;

	open_into(ctx);
	return ctx;
}

constexpr int kMinimum = TLS1_2_VERSION;
constexpr long kOff = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;

SSL_CTX *constexpr_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, kMinimum);
	return ctx;
}

SSL_CTX *constexpr_options_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, static_cast<unsigned long>(kOff));
	return ctx;
}

enum class Wire : int { v10 = 0x301, v12 = 0x303 };

SSL_CTX *enum_class_Bad()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, static_cast<int>(Wire::v10)); // expect: TLS101 tls1.0 tls1.1
	return ctx;
}

SSL_CTX *enum_class_Ok()
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, static_cast<int>(Wire::v12));
	return ctx;
}

SSL_CTX *try_block_Ok(const std::string &ca)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	try {
		if (SSL_CTX_load_verify_locations(ctx, ca.c_str(), nullptr) != 1)
			throw std::runtime_error("cannot load " + ca);
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	} catch (...) {
		SSL_CTX_free(ctx);
		throw;
	}
	return ctx;
}
