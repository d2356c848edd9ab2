/* Setters around objects made elsewhere: each caller is judged by what it hands in. */
#include <openssl/ssl.h>

static void set_min(SSL_CTX *c, int v)
{
	SSL_CTX_set_min_proto_version(c, v); /* expect: TLS101 tls1.0 tls1.1 */
}

void old_Bad(SSL_CTX *c)
{
	set_min(c, TLS1_VERSION);
}

void new_Ok(SSL_CTX *c)
{
	set_min(c, TLS1_2_VERSION);
}

struct tls { SSL_CTX *ctx; };

static void tls_limit(struct tls *t, int low)
{
	SSL_CTX_set_min_proto_version(t->ctx, low);
}

void modern_Ok(struct tls *t)
{
	tls_limit(t, TLS1_2_VERSION);
}

void from_outside_Ok(struct tls *t, int low)
{
	tls_limit(t, low);
}
