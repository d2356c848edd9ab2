/* A type that no header in sight declares, first met as the result of a callback: C takes the typedef for one of a function of that name. */
#include <openssl/ssl.h>

typedef OUTCOME (*progress_fn)(int *percent);

static OUTCOME prepare(SSL_CTX *ctx, progress_fn tell, int lowest);

SSL_CTX *old_Bad(progress_fn tell)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!prepare(ctx, tell, TLS1_VERSION)) /* expect: TLS101 */
		return NULL;
	return ctx;
}

SSL_CTX *modern_Ok(progress_fn tell)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!prepare(ctx, tell, TLS1_2_VERSION))
		return NULL;
	return ctx;
}

static OUTCOME prepare(SSL_CTX *ctx, progress_fn tell, int lowest)
{
	return tell && SSL_CTX_set_min_proto_version(ctx, lowest);
}
