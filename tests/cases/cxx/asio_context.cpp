// Boost.Asio: which method a context is made with, what is switched off afterwards, where the context lives.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <memory>
#include <string>

namespace ssl = boost::asio::ssl;

void flexible_Bad(boost::asio::io_context &io)
{
	boost::asio::ssl::context ctx(boost::asio::ssl::context::sslv23); // expect: TLS102 tls1.0 tls1.1
	boost::asio::ssl::stream<boost::asio::ip::tcp::socket> s(io, ctx);

	ctx.set_default_verify_paths();
	s.handshake(ssl::stream_base::client);
}

void flexible_Ok(boost::asio::io_context &io)
{
	ssl::context ctx(ssl::context::tls_client);

	ctx.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
		ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
	ssl::stream<boost::asio::ip::tcp::socket> s(io, ctx);
	s.handshake(ssl::stream_base::client);
}

void half_Bad()
{
	ssl::context ctx{ssl::context::tls_server}; // expect: TLS103 tls1.1

	ctx.set_options(ssl::context::no_tlsv1);
}

void old_Bad()
{
	ssl::context ctx(ssl::context::tlsv1); // expect: TLS101 tls1.0
}

void old_method_enum_Bad()
{
	ssl::context ctx(ssl::context::method::tlsv11_client); // expect: TLS101 tls1.1
}

void one_version_Ok()
{
	ssl::context ctx{ssl::context::tlsv12_client};

	ctx.set_verify_mode(ssl::verify_peer);
}

void io_service_first_Bad(boost::asio::io_service &io)
{
	ssl::context ctx(io, ssl::context::sslv23); // expect: TLS102
}

void io_service_first_Ok(boost::asio::io_service &io)
{
	ssl::context ctx(io, ssl::context::tlsv12);
}

void native_Ok()
{
	ssl::context ctx(ssl::context::tls);

	SSL_CTX_set_min_proto_version(ctx.native_handle(), TLS1_2_VERSION);
}

void native_Bad()
{
	ssl::context ctx(ssl::context::tls);

	SSL_CTX_set_min_proto_version(ctx.native_handle(), TLS1_1_VERSION); // expect: TLS101 tls1.1
}

void cleared_Bad()
{
	ssl::context ctx(ssl::context::tls);

	ctx.set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
	ctx.clear_options(ssl::context::no_tlsv1_1); // expect: TLS106
}

class MemberBad {
public:
	explicit MemberBad(boost::asio::io_context &io) : ctx_(ssl::context::sslv23_client), socket_(io, ctx_) // expect: TLS102
	{
		ctx_.set_verify_mode(ssl::verify_none);
	}

private:
	ssl::context ctx_;
	ssl::stream<boost::asio::ip::tcp::socket> socket_;
};

class MemberOk {
public:
	explicit MemberOk(boost::asio::io_context &io) : ctx_(ssl::context::sslv23_client), socket_(io, ctx_)
	{
		harden();
	}

private:
	void harden() { ctx_.set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1); }

	ssl::context ctx_;
	ssl::stream<boost::asio::ip::tcp::socket> socket_;
};

class DefaultMemberBad {
	ssl::context ctx_{ssl::context::tlsv11}; // expect: TLS101 tls1.1

public:
	DefaultMemberBad() {}
};

std::shared_ptr<ssl::context> shared_Bad(const std::string &cert)
{
	auto ctx = std::make_shared<ssl::context>(ssl::context::sslv23); // expect: TLS102

	ctx->use_certificate_chain_file(cert);
	return ctx;
}

std::shared_ptr<ssl::context> shared_Ok(const std::string &cert)
{
	auto ctx = std::make_shared<ssl::context>(ssl::context::sslv23);

	ctx->set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
	ctx->use_certificate_chain_file(cert);
	return ctx;
}

struct Holder {
	std::unique_ptr<ssl::context> ctx;
};

void unique_Bad(Holder &h)
{
	std::unique_ptr<ssl::context> ctx(std::make_unique<ssl::context>(ssl::context::tls)); // expect: TLS102

	ctx->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3);
	h.ctx = std::move(ctx);
}

void unique_Ok(Holder &h)
{
	std::unique_ptr<ssl::context> ctx(new ssl::context(ssl::context::tls));

	h.ctx = std::move(ctx);
	h.ctx->set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
}

static void harden(ssl::context &ctx)
{
	ctx.set_options(ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
}

void by_reference_Ok()
{
	ssl::context ctx(ssl::context::sslv23_server);

	harden(ctx);
}

void moved_Bad()
{
	ssl::context a(ssl::context::sslv23_server); // expect: TLS102
	ssl::context b(std::move(a));

	b.set_verify_mode(ssl::verify_peer);
}

ssl::context made_Ok(bool server)
{
	ssl::context ctx(server ? ssl::context::tlsv12_server : ssl::context::tlsv12_client);

	return ctx;
}

ssl::context made_Bad(bool server)
{
	ssl::context ctx(server ? ssl::context::tls_server : ssl::context::tls_client); // expect: TLS102

	return ctx;
}

ssl::context from_parameter(ssl::context::method method)
{
	ssl::context ctx(method); // expect-note: TLS202

	return ctx;
}
