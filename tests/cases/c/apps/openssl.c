/* OpenSSL: option masks in variables, tables of names, versions from a struct that is filled from a file, wrappers with flags. */
#include <openssl/ssl.h>
#include <string.h>
#include <stdlib.h>

struct proto { const char *name; int version; };
static const struct proto protos[] = {
	{"TLSv1", TLS1_VERSION},
	{"TLSv1.1", TLS1_1_VERSION},
	{"TLSv1.2", TLS1_2_VERSION},
	{"TLSv1.3", TLS1_3_VERSION},
	{NULL, 0},
};

static int lookup(const char *name)
{
	for (int i = 0; protos[i].name; i++)
		if (!strcasecmp(protos[i].name, name))
			return protos[i].version;
	return -1;
}

struct conf { char *min; char *max; long opts; int strict; };

SSL_CTX *by_name(struct conf *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	int v = c->min ? lookup(c->min) : TLS1_2_VERSION;

	if (v < 0)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, v);
	return ctx;
}

SSL_CTX *mask_variable_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method()); /* expect: TLS103 tls1.1 */
	long flags = SSL_OP_ALL;

	flags |= SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;
	flags |= SSL_OP_NO_TLSv1;
	SSL_CTX_set_options(ctx, flags);
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
	return ctx;
}

SSL_CTX *mask_variable_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method());
	unsigned long flags = 0;

#ifdef SSL_OP_NO_TLSv1
	flags |= SSL_OP_NO_TLSv1;
#endif
#ifdef SSL_OP_NO_TLSv1_1
	flags |= SSL_OP_NO_TLSv1_1;
#endif
	flags |= SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;
	SSL_CTX_set_options(ctx, flags);
	return ctx;
}

SSL_CTX *strict_Bad(struct conf *c)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (c->strict)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

static SSL_CTX *make(int flags, int min)
{
	SSL_CTX *ctx = SSL_CTX_new(flags & 1 ? TLS_server_method() : TLS_client_method());

	if (min)
		SSL_CTX_set_min_proto_version(ctx, min);
	return ctx;
}

SSL_CTX *via_wrapper_Bad(void)
{
	return make(1, 0); /* expect: TLS102 tls1.0 tls1.1 */
}

SSL_CTX *via_wrapper_Ok(void)
{
	return make(1, TLS1_2_VERSION);
}

SSL_CTX *ctrl_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, NULL);
	return ctx;
}

SSL_CTX *all_off_then_on_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSL_MASK);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TLSv1_3);
	return ctx;
}

SSL_CTX *wrong_family_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION);
	return ctx;
}

/* The name of a version is looked at, not set. */
int negotiated_Ok(SSL *ssl)
{
	return SSL_version(ssl) >= TLS1_2_VERSION && strcmp(SSL_get_version(ssl), "TLSv1") != 0;
}
