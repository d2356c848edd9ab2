// Functions of a loader that stand in for the library's, by the same names: where they are called is where a context is made.
#include <openssl/ssl.h>

void *find(const char *name);

class Library
{
public:
	const SSL_METHOD *TLS_client_method();
	SSL_CTX *SSL_CTX_new(const SSL_METHOD *method);
	void load();

private:
	const SSL_METHOD *(*pTLS_client_method)() = nullptr;
	SSL_CTX *(*pSSL_CTX_new)(const SSL_METHOD *) = nullptr;
};

void Library::load()
{
	pTLS_client_method = (const SSL_METHOD *(*)())find("TLS_client_method");
	pSSL_CTX_new = (SSL_CTX * (*)(const SSL_METHOD *)) find("SSL_CTX_new");
}

const SSL_METHOD *Library::TLS_client_method()
{
	return pTLS_client_method ? pTLS_client_method() : nullptr;
}

SSL_CTX *Library::SSL_CTX_new(const SSL_METHOD *method)
{
	return pSSL_CTX_new ? pSSL_CTX_new(method) : nullptr;
}

class Client
{
public:
	bool start_Bad();
	bool start_Ok();

private:
	Library *library;
	SSL_CTX *ctx;
};

bool Client::start_Bad()
{
	ctx = library->SSL_CTX_new(library->TLS_client_method()); // expect: TLS102 tls1.0 tls1.1
	return ctx != nullptr;
}

bool Client::start_Ok()
{
	ctx = library->SSL_CTX_new(library->TLS_client_method());
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx != nullptr;
}

// A wrapper of another name that makes what it makes is told itself.
static SSL_CTX *client_context()
{
	return SSL_CTX_new(TLS_client_method()); // expect: TLS102 tls1.0 tls1.1
}

SSL_CTX *wrapped()
{
	return client_context();
}
