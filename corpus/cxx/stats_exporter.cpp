// Exports handshake statistics. Mentions every version, sets up a context with a floor.
#include <openssl/ssl.h>

#include <array>
#include <cstdint>
#include <ostream>
#include <string>

class HandshakeStats {
public:
	void count(const SSL *ssl)
	{
		switch (SSL_version(ssl)) {
		case TLS1_VERSION:
			++byVersion_[0];
			break;
		case TLS1_1_VERSION:
			++byVersion_[1];
			break;
		case TLS1_2_VERSION:
			++byVersion_[2];
			break;
		case TLS1_3_VERSION:
			++byVersion_[3];
			break;
		}
	}

	void print(std::ostream &out) const
	{
		static const std::array<const char *, 4> names = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

		for (std::size_t i = 0; i < names.size(); i++)
			out << "handshakes{version=\"" << names[i] << "\"} " << byVersion_[i] << '\n';
	}

private:
	std::array<std::uint64_t, 4> byVersion_{};
};

SSL_CTX *exporterContext(const std::string &pem)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!ctx)
		return nullptr;
	if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) ||
	    SSL_CTX_use_certificate_chain_file(ctx, pem.c_str()) != 1 ||
	    SSL_CTX_use_PrivateKey_file(ctx, pem.c_str(), SSL_FILETYPE_PEM) != 1) {
		SSL_CTX_free(ctx);
		return nullptr;
	}
	return ctx;
}
