// Nothing of what this file includes exists: every call must survive.
#include "no/such.hpp"
#include <boost/asio.hpp>
#include <openssl/ssl.h>

using namespace boost::asio::ip;
namespace po = boost::program_options;

class NET_EXPORT Session : public base::Connection, private Noncopyable {
public:
	Session(asio_context &io, const Options &options);
	bool start(const std::string &host) override;

private:
	tcp::socket socket_;
	scoped_ptr<Options> options_;
	std::map<std::string, Handler<Session>> handlers_;
	SSL_CTX *ctx_ = nullptr;
};

Session::Session(asio_context &io, const Options &options) : base::Connection(io), socket_(io), ctx_(SSL_CTX_new(TLS_method()))
{
	LOG(INFO) << "options " << options.size();
	SSL_CTX_set_options(ctx_, options.flags() | kDefaultOptions);
}

bool Session::start(const std::string &host)
{
	tcp::resolver resolver(socket_.get_executor());
	auto endpoints = resolver.resolve(host, Options::defaultPort());

	for (const auto &e : endpoints)
		handlers_[e.name()].fire(make_error_code(errc::success));
	if (options_->strict)
		SSL_CTX_set_min_proto_version(ctx_, options_->minVersion());
	if (po::variables_map vm; vm.count("old"))
		throw net::Error(SSL_CTX_set_max_proto_version(ctx_, convert<int>(vm["old"])));
	boost::asio::async_connect(socket_, endpoints, [this](const error_code &ec) {
		if (!ec)
			SSL_CTX_set_cipher_list(ctx_, "HIGH");
	});
	return util::check(SSL_CTX_set_security_level(ctx_, Level::medium));
}
