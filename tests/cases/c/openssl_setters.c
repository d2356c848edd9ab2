/* Setters around objects made elsewhere: each caller is judged by what it hands in. */
#include <openssl/ssl.h>

static void set_min(SSL_CTX *c, int v)
{
	SSL_CTX_set_min_proto_version(c, v);
}

void old_Bad(SSL_CTX *c)
{
	set_min(c, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
}

void new_Ok(SSL_CTX *c)
{
	set_min(c, TLS1_2_VERSION);
}

static void set_span(SSL_CTX *c, int from, int to)
{
	set_min(c, from);
	SSL_CTX_set_max_proto_version(c, to);
}

/* It is said where it is written out, however many hand it on. */
void span_Bad(SSL_CTX *c)
{
	set_span(c, TLS1_1_VERSION, TLS1_3_VERSION); /* expect: TLS101 tls1.1 */
}

void span_Ok(SSL_CTX *c)
{
	set_span(c, TLS1_2_VERSION, TLS1_3_VERSION);
}

SSL_CTX *capped_Bad(void)
{
	SSL_CTX *c = SSL_CTX_new(TLS_server_method());

	set_span(c, 0, TLS1_1_VERSION); /* expect: TLS105 tls1.0 tls1.1 */
	return c;
}

/* Not its caller's word. */
static void set_low(SSL_CTX *c, int v)
{
	if (v > TLS1_1_VERSION)
		v = TLS1_1_VERSION;
	SSL_CTX_set_min_proto_version(c, v); /* expect: TLS101 tls1.1 */
}

void low_Bad(SSL_CTX *c)
{
	set_low(c, TLS1_3_VERSION);
}

/* Who makes the object speaks for it. */
static SSL_CTX *make(int v)
{
	SSL_CTX *c = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(c, v); /* expect: TLS101 tls1.0 tls1.1 */
	return c;
}

SSL_CTX *make_Bad(void)
{
	return make(TLS1_VERSION);
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
