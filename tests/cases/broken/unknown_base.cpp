// Classes whose bases, members and templates are nowhere.
class Listener : public net::Server<Listener, net::policy::threaded>, private detail::Holder {
	Q_OBJECT
	DECLARE_CLASS(Listener)
public:
	explicit Listener(const net::Options &options)
		: net::Server<Listener, net::policy::threaded>(options), ctx_(SSL_CTX_new(TLS_server_method())) // expect: TLS102
	{
		connect(this, &Listener::ready, this, [this](auto *socket) { socket->attach(SSL_new(ctx_)); });
	}
	virtual ~Listener() override { SSL_CTX_free(ctx_); }

private:
	SSL_CTX *ctx_;
};

template <class Traits, template <class> class Pool> struct Dialer : Pool<Traits> {
	using typename Pool<Traits>::handle;

	SSL_CTX *make_Ok()
	{
		SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

		this->configure(ctx);
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
		Pool<Traits>::template add<handle>(SSL_new(ctx));
		return ctx;
	}
};
