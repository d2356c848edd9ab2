/* Who calls these decides; the callers stand under the program's own switch in a file that names no library. So does a default. */
#include "tls.h"

#include "settings.h"

SSL_CTX *tls_open(const SSL_METHOD *method, int lowest)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	SSL_CTX_set_min_proto_version(ctx, lowest); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *tls_listen_Ok(const SSL_METHOD *method, int lowest)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	SSL_CTX_set_min_proto_version(ctx, lowest);
	return ctx;
}

SSL_CTX *tls_probe_Ok(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	SSL_CTX_set_min_proto_version(ctx, tls_probe_lowest);
	return ctx;
}

SSL_CTX *tls_relay(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method); /* expect: TLS104 sometimes tls1.1 */

	SSL_CTX_set_min_proto_version(ctx, tls_relay_lowest);
	return ctx;
}
