/* A function that makes a context of one version or another: what a call makes of the choice is reported at the call. */
#include <openssl/ssl.h>

enum version { ANY, OLD, NEW };

static SSL_CTX *context(enum version v)
{
	switch (v) {
	case ANY:
		return SSL_CTX_new(TLS_method()); /* expect: TLS102 */
	case OLD:
		return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 */
	default:
		return SSL_CTX_new(TLSv1_2_method());
	}
}

SSL *any(void)
{
	SSL_CTX *ctx = context(ANY); /* expect: TLS102 */

	return SSL_new(ctx);
}

SSL *old(void)
{
	SSL_CTX *ctx = context(OLD);

	return SSL_new(ctx);
}

SSL *new (void)
{
	SSL_CTX *ctx = context(NEW);

	return SSL_new(ctx);
}

/* Whoever calls it chooses, and nothing old is refused. */
SSL *handed_on_Bad(enum version v)
{
	SSL_CTX *ctx = context(v); /* expect: TLS104 tls1.0 tls1.1 */

	return SSL_new(ctx);
}

/* Through a function between: one finding, where the choice is made. */
static SSL_CTX *between(enum version v)
{
	return context(v); /* expect: TLS104 tls1.0 tls1.1 */
}

SSL *handed_further_Bad(enum version v)
{
	return SSL_new(between(v));
}

SSL *refused_Ok(enum version v)
{
	if (v != NEW)
		return NULL;
	return SSL_new(context(v));
}

/* Only this program calls it. */
static SSL *inside(enum version v)
{
	return SSL_new(context(v));
}

SSL *inside_Ok(void)
{
	return inside(NEW);
}

/* One for clients, one for servers: no choice of versions. */
static SSL_CTX *of_role(int server)
{
	if (server)
		return SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	return SSL_CTX_new(TLS_client_method());	 /* expect: TLS102 */
}

SSL *server(void)
{
	return SSL_new(of_role(1));
}

SSL *client(void)
{
	return SSL_new(of_role(0));
}
