/* A complaint about what a macro gives, right behind "if (...)": no reason to define "if". */
#include <openssl/ssl.h>

#define SOURCE_FILE (&__FILE__[sizeof("" Relative_Source_Path "")])
#define complain_here() complain(SOURCE_FILE)

int trace(int e)
{
	count();
	if (e)
		complain_here();
	return e;
}

SSL_CTX *checked_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *chosen_Bad(int modern)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */

	if (modern)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
