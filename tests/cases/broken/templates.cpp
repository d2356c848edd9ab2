// A class of a framework that is not here: unknown bases, templates, macros of its kind.
#include <framework/widget.hpp>
#include <QObject>

template <typename Stream, class Policy = fw::default_policy<Stream>>
class connection : public fw::stream_base<Stream>, private fw::noncopyable {
	FW_OBJECT(connection)
public:
	explicit connection(fw::context &c) : fw::stream_base<Stream>(c), ctx_(nullptr) { }
	void open(const std::string &host) override final
	{
		ctx_ = SSL_CTX_new(TLSv1_client_method()); // expect: TLS101
		this->async_connect(host, [this, self = this->shared_from_this()](const fw::error_code &ec, auto it) {
			if (!ec)
				on_open(it->endpoint());
		});
	}

private:
	SSL_CTX *ctx_;
};

SSL_CTX *safe()
{
	auto ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
