// Connections to a database, each over TLS 1.2 or later.
#include <openssl/ssl.h>

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

namespace db {

struct ctx_free {
	void operator()(SSL_CTX *p) const noexcept { SSL_CTX_free(p); }
};
struct ssl_free {
	void operator()(SSL *p) const noexcept { SSL_free(p); }
};
using ctx_ptr = std::unique_ptr<SSL_CTX, ctx_free>;
using ssl_ptr = std::unique_ptr<SSL, ssl_free>;

class pool {
public:
	pool() : ctx_(make_context()) {}

	ssl_ptr connect(const std::string &host, int fd)
	{
		std::lock_guard<std::mutex> lock(mutex_);
		ssl_ptr ssl(SSL_new(ctx_.get()));

		if (!ssl)
			throw std::bad_alloc();
		SSL_set_fd(ssl.get(), fd);
		if (auto it = sessions_.find(host); it != sessions_.end())
			SSL_set_session(ssl.get(), it->second);
		if (SSL_connect(ssl.get()) != 1)
			throw std::runtime_error("handshake with " + host + " failed");
		sessions_[host] = SSL_get1_session(ssl.get());
		return ssl;
	}

private:
	static ctx_ptr make_context()
	{
		ctx_ptr ctx(SSL_CTX_new(TLS_client_method()));

		if (!ctx)
			throw std::bad_alloc();
		if (SSL_CTX_set_min_proto_version(ctx.get(), TLS1_2_VERSION) != 1)
			throw std::runtime_error("TLS 1.2 is not available");
		SSL_CTX_set_default_verify_paths(ctx.get());
		SSL_CTX_set_verify(ctx.get(), SSL_VERIFY_PEER, nullptr);
		return ctx;
	}

	ctx_ptr ctx_;
	std::map<std::string, SSL_SESSION *> sessions_;
	std::mutex mutex_;
};

} // namespace db
