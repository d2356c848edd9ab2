// Pointers of libraries that are not here, and classes that wrap another: what they point to is known all the same.
#include <boost/asio/ssl.hpp>
#include <boost/intrusive_ptr.hpp>
#include <boost/shared_ptr.hpp>

namespace ssl = boost::asio::ssl;

template <class T> class Shared : public T
{
public:
	typedef boost::intrusive_ptr<Shared> Ptr;

	template <class... Args> static inline Ptr Make(Args &&...args)
	{
		return new Shared(std::forward<Args>(args)...);
	}

	template <class... Args> inline Shared(Args &&...args) : T(std::forward<Args>(args)...), m_references(0) { }

private:
	int m_references;
};

static void init(const Shared<ssl::context>::Ptr &context, long more)
{
	context->set_options(ssl::context::no_sslv2 | ssl::context::no_sslv3 | ssl::context::no_tlsv1 | more);
}

Shared<ssl::context>::Ptr wrapped_Bad()
{
	auto context(Shared<ssl::context>::Make(ssl::context::tls)); // expect: TLS103

	init(context, 0);
	return context;
}

Shared<ssl::context>::Ptr wrapped_Ok()
{
	auto context(Shared<ssl::context>::Make(ssl::context::tls));

	init(context, ssl::context::no_tlsv1_1);
	return context;
}

boost::shared_ptr<ssl::context> new_Bad()
{
	boost::shared_ptr<ssl::context> p(new ssl::context(ssl::context::tls)); // expect: TLS103

	p->set_options(ssl::context::no_sslv3 | ssl::context::no_tlsv1);
	return p;
}

boost::shared_ptr<ssl::context> make_Bad()
{
	auto p = boost::make_shared<ssl::context>(ssl::context::tls); // expect: TLS103

	p->set_options(ssl::context::no_sslv3 | ssl::context::no_tlsv1);
	return p;
}

boost::shared_ptr<ssl::context> make_Ok()
{
	auto p = boost::make_shared<ssl::context>(ssl::context::tls);

	p->set_options(ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
	return p;
}

QSharedPointer<QSslSocket> create_Bad()
{
	auto socket = QSharedPointer<QSslSocket>::create();

	socket->setProtocol(QSsl::TlsV1_0OrLater); // expect: TLS101
	return socket;
}

QSharedPointer<QSslSocket> create_Ok()
{
	auto socket = QSharedPointer<QSslSocket>::create();

	socket->setProtocol(QSsl::TlsV1_2OrLater);
	return socket;
}

// a pointer made in a template, where no constructor is chosen yet
class Peer {
    public:
	template <typename T> std::shared_ptr<SSL_CTX> wrap(T ctx) const
	{
		return std::shared_ptr<SSL_CTX>(ctx, [](SSL_CTX *p) { SSL_CTX_free(p); });
	}
	std::shared_ptr<SSL_CTX> blank() const;
	std::shared_ptr<SSL_CTX> safe_Ok();
};

std::shared_ptr<SSL_CTX> Peer::blank() const
{
	SSL_CTX *t = SSL_CTX_new(TLS_client_method());

	return wrap(t);
}

std::shared_ptr<SSL_CTX> Peer::safe_Ok()
{
	std::shared_ptr<SSL_CTX> ctx(blank());

	SSL_CTX_set_min_proto_version(ctx.get(), TLS1_2_VERSION);
	return ctx;
}
