/* GNU C that clang does not read: functions in functions, and variable arrays in records. */
#include <openssl/ssl.h>

SSL_CTX *around_Ok(int n)
{
	struct {
		int fds[n];
	} set;
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	int verify(int ok, X509_STORE_CTX *store)
	{
		return ok && n > 0;
	}
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, verify);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	set.fds[0] = n;
	return ctx;
}

SSL_CTX *FN_inside(int n)
{
	SSL_CTX *make(void)
	{
		return SSL_CTX_new(SSLv23_client_method()); /* expect-missing: TLS102 */
	}

	return n ? make() : NULL;
}
