// HTTPS listener with its configuration; the default minimum is TLS 1.2.
#include <openssl/ssl.h>

#include <iostream>
#include <string>

struct ListenerConfig {
	std::string certificate = "server.pem";
	int port = 8443;
	int minVersion = TLS1_2_VERSION;
	bool tickets = false;
};

class ConfigReader {
public:
	bool apply(ListenerConfig &config, const std::string &key, const std::string &value) const
	{
		if (key == "certificate")
			config.certificate = value;
		else if (key == "port")
			config.port = std::stoi(value);
		else if (key == "tickets")
			config.tickets = value == "on";
		else if (key == "tls.minimum" && value == "1.1")
			config.minVersion = TLS1_1_VERSION;
		else if (key == "tls.minimum" && value == "1.2")
			config.minVersion = TLS1_2_VERSION;
		else if (key == "tls.minimum" && value == "1.3")
			config.minVersion = TLS1_3_VERSION;
		else
			return false;
		return true;
	}
};

class Listener {
public:
	explicit Listener(const ListenerConfig &config) : config_(config) {}
	~Listener() { SSL_CTX_free(ctx_); }

	bool open()
	{
		ctx_ = SSL_CTX_new(TLS_server_method());
		if (!ctx_)
			return false;
		SSL_CTX_set_min_proto_version(ctx_, config_.minVersion);
		if (!config_.tickets)
			SSL_CTX_set_options(ctx_, SSL_OP_NO_TICKET);
		if (SSL_CTX_use_certificate_chain_file(ctx_, config_.certificate.c_str()) != 1) {
			std::cerr << "cannot read " << config_.certificate << '\n';
			return false;
		}
		return SSL_CTX_use_PrivateKey_file(ctx_, config_.certificate.c_str(), SSL_FILETYPE_PEM) == 1;
	}

private:
	ListenerConfig config_;
	SSL_CTX *ctx_ = nullptr;
};
