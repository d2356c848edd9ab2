// Gateway to machines on the shop floor; the protocol is part of each machine's entry.
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <iostream>
#include <map>
#include <string>

enum class MachineKind { Mill, Lathe, Press };

class Gateway {
public:
	Gateway();
	~Gateway();
	SSL *attach(MachineKind kind, int fd);

private:
	SSL_CTX *contextFor(MachineKind kind);
	std::map<MachineKind, SSL_CTX *> contexts_;
};

Gateway::Gateway()
{
	for (MachineKind kind : {MachineKind::Mill, MachineKind::Lathe, MachineKind::Press})
		contexts_[kind] = contextFor(kind);
}

Gateway::~Gateway()
{
	for (auto &entry : contexts_)
		SSL_CTX_free(entry.second);
}

SSL_CTX *Gateway::contextFor(MachineKind kind)
{
	SSL_CTX *ctx = nullptr;

	switch (kind) {
	case MachineKind::Mill:
		ctx = SSL_CTX_new(TLSv1_2_client_method());
		break;
	case MachineKind::Lathe:
		ctx = SSL_CTX_new(TLSv1_1_client_method());
		break;
	case MachineKind::Press:
		ctx = SSL_CTX_new(TLS_client_method());
		if (ctx)
			SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3);
		break;
	}
	if (!ctx)
		ERR_print_errors_fp(stderr);
	return ctx;
}

SSL *Gateway::attach(MachineKind kind, int fd)
{
	SSL *ssl = SSL_new(contexts_.at(kind));

	if (!ssl)
		return nullptr;
	SSL_set_fd(ssl, fd);
	if (SSL_connect(ssl) != 1) {
		std::cerr << "machine does not answer\n";
		SSL_free(ssl);
		return nullptr;
	}
	return ssl;
}
