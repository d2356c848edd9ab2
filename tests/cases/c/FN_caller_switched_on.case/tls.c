/* Who calls these decides; the callers stand under the program's own switch in a file that names no library. */
#include "tls.h"

SSL_CTX *tls_open(const SSL_METHOD *method, int lowest)
{
	SSL_CTX *ctx = SSL_CTX_new(method); /* expect-note: TLS202 */

	SSL_CTX_set_min_proto_version(ctx, lowest); /* expect-missing: TLS101 */
	return ctx;
}

SSL_CTX *tls_listen(const SSL_METHOD *method, int lowest)
{
	SSL_CTX *ctx = SSL_CTX_new(method); /* expect-note: TLS202 */

	SSL_CTX_set_min_proto_version(ctx, lowest);
	return ctx;
}
