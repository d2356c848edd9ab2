/* What a wrapper makes is reported where it is made, unless its callers' arguments decide: then at those calls. */
#include <openssl/ssl.h>

static SSL_CTX *make(const SSL_METHOD *method, int least)
{
	SSL_CTX *ctx = SSL_CTX_new(method);

	if (!ctx)
		return NULL;
	if (least)
		SSL_CTX_set_min_proto_version(ctx, least);
	return ctx;
}

static SSL_CTX *make_named(const SSL_METHOD *method, const char *name, int least)
{
	return name ? make(method, least) : NULL;
}

SSL_CTX *careful(void)
{
	return make_named(TLS_client_method(), "careful", TLS1_2_VERSION);
}

SSL_CTX *careless(void)
{
	return make_named(TLS_client_method(), "careless", 0); /* expect: TLS102 tls1.0 tls1.1 */
}

SSL_CTX *datagrams(void)
{
	return make_named(DTLS_client_method(), "datagrams", 0); /* expect: TLS102 dtls1.0 */
}

/* Whatever these say, it comes out the same. */
static SSL_CTX *make_open(const char *name)
{
	return name ? SSL_CTX_new(TLS_client_method()) : NULL; /* expect: TLS102 */
}

SSL_CTX *one(void)
{
	return make_open("one");
}

SSL_CTX *other(void)
{
	return make_open("other");
}

/* Not the argument decides here, but what is done with the result. */
static SSL_CTX *make_for(const char *name)
{
	return name ? SSL_CTX_new(TLS_client_method()) : NULL; /* expect: TLS103 */
}

SSL_CTX *mends(void)
{
	SSL_CTX *ctx = make_for("same");

	if (ctx)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *leaves(void)
{
	return make_for("same");
}

/* Nor does a name decide that only the log is told. */
static SSL_CTX *make_logged(const char *name)
{
	report(name);
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS103 */
}

SSL_CTX *mends_mail(void)
{
	SSL_CTX *ctx = make_logged("mail");

	if (ctx)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *leaves_news(void)
{
	return make_logged("news");
}
