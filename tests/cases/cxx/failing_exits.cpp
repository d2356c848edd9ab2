// A member that an early exit leaves without a floor: whoever reports failure is not going to connect.
#include <openssl/err.h>
#include <openssl/ssl.h>

class Server
{
public:
	bool init_Ok(const char *cert)
	{
		m_ctx = SSL_CTX_new(TLS_server_method());
		if (!m_ctx)
			return false;
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return false;
		SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION);
		return true;
	}

	SSL_CTX *context_Ok(const char *cert)
	{
		m_ctx = SSL_CTX_new(TLS_server_method());
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return nullptr;
		SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION);
		return m_ctx;
	}

	unsigned long code_Ok(const char *cert)
	{
		m_ctx = SSL_CTX_new(TLS_server_method());
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return ERR_get_error();
		SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION);
		return 0;
	}

	// Made by a function that is called: the one that fails gives it up all the same.
	bool wrapped_Ok(const char *cert)
	{
		m_ctx = make();
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return false;
		SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION);
		return true;
	}

	// Not a failure: it is ready without a floor, too.
	bool ready_Bad(bool modern)
	{
		m_ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS103 sometimes
		if (!modern)
			return true;
		if (!SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION))
			return false;
		return true;
	}

	// Whatever happens, there is no floor.
	bool never_Bad(const char *cert)
	{
		m_ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS102
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return false;
		return true;
	}

	// Nothing is returned that could tell failure from success.
	void FP_start(const char *cert)
	{
		m_ctx = SSL_CTX_new(TLS_server_method()); // expect-wrong: TLS103
		if (SSL_CTX_use_certificate_chain_file(m_ctx, cert) != 1)
			return;
		SSL_CTX_set_min_proto_version(m_ctx, TLS1_2_VERSION);
	}

private:
	static SSL_CTX *make()
	{
		return SSL_CTX_new(TLS_server_method());
	}

	SSL_CTX *m_ctx = nullptr;
};
