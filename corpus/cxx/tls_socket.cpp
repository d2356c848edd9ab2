// A blocking TLS socket for a small RPC client.
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace rpc {

class tls_error : public std::runtime_error {
public:
	using std::runtime_error::runtime_error;
};

class tls_socket {
public:
	explicit tls_socket(const std::string &ca);
	~tls_socket();
	tls_socket(const tls_socket &) = delete;
	tls_socket &operator=(const tls_socket &) = delete;

	void connect(int fd, const std::string &host);
	void send(const std::vector<char> &data);
	std::vector<char> receive(std::size_t max);

private:
	[[noreturn]] static void raise(const char *what);

	SSL_CTX *ctx_ = nullptr;
	SSL *ssl_ = nullptr;
};

tls_socket::tls_socket(const std::string &ca)
{
	ctx_ = SSL_CTX_new(TLS_client_method());
	if (!ctx_)
		raise("SSL_CTX_new");
	SSL_CTX_set_verify(ctx_, SSL_VERIFY_PEER, nullptr);
	SSL_CTX_set_options(ctx_, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	if (SSL_CTX_load_verify_locations(ctx_, ca.c_str(), nullptr) != 1) {
		SSL_CTX_free(ctx_);
		raise("SSL_CTX_load_verify_locations");
	}
}

tls_socket::~tls_socket()
{
	if (ssl_) {
		SSL_shutdown(ssl_);
		SSL_free(ssl_);
	}
	SSL_CTX_free(ctx_);
}

void tls_socket::connect(int fd, const std::string &host)
{
	ssl_ = SSL_new(ctx_);
	if (!ssl_)
		raise("SSL_new");
	SSL_set_tlsext_host_name(ssl_, host.c_str());
	SSL_set_fd(ssl_, fd);
	if (SSL_connect(ssl_) != 1)
		raise("SSL_connect");
}

void tls_socket::send(const std::vector<char> &data)
{
	if (SSL_write(ssl_, data.data(), static_cast<int>(data.size())) <= 0)
		raise("SSL_write");
}

std::vector<char> tls_socket::receive(std::size_t max)
{
	std::vector<char> data(max);
	const int n = SSL_read(ssl_, data.data(), static_cast<int>(max));

	if (n < 0)
		raise("SSL_read");
	data.resize(static_cast<std::size_t>(n));
	return data;
}

void tls_socket::raise(const char *what)
{
	char text[200];

	ERR_error_string_n(ERR_get_error(), text, sizeof text);
	throw tls_error(std::string(what) + ": " + text);
}

} // namespace rpc
