// Streams audio to a server whose minimum version stands in the presets; the preset of old is TLS 1.0.
#include <openssl/ssl.h>

#include <cstring>
#include <string>

struct StreamPreset {
	std::string name = "default";
	std::string mount = "/live";
	int tlsMinimum = TLS1_VERSION;
	int bitrate = 128;
};

class Streamer {
public:
	void load(const StreamPreset &preset) { preset_ = preset; }
	void setMinimum(int version) { preset_.tlsMinimum = version; }
	bool connect(int fd);
	bool write(const unsigned char *frame, int len) { return SSL_write(ssl_, frame, len) == len; }
	~Streamer()
	{
		SSL_free(ssl_);
		SSL_CTX_free(ctx_);
	}

private:
	StreamPreset preset_;
	SSL_CTX *ctx_ = nullptr;
	SSL *ssl_ = nullptr;
};

bool Streamer::connect(int fd)
{
	ctx_ = SSL_CTX_new(TLS_client_method());
	if (ctx_ == nullptr)
		return false;
	if (!SSL_CTX_set_min_proto_version(ctx_, preset_.tlsMinimum))
		return false;
	ssl_ = SSL_new(ctx_);
	if (ssl_ == nullptr)
		return false;
	SSL_set_fd(ssl_, fd);
	if (SSL_connect(ssl_) != 1)
		return false;
	const std::string hello = "PUT " + preset_.mount + " HTTP/1.0\r\n\r\n";
	return SSL_write(ssl_, hello.data(), static_cast<int>(hello.size())) > 0;
}
