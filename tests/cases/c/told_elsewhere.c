/* A context is put into a record, and another function, which nobody in sight calls, finds it there. */
#include <openssl/ssl.h>

struct client {
	SSL_CTX *ctx;
	int verify;
};

struct server {
	SSL_CTX *tls;
};

struct probe {
	SSL_CTX *raw;
};

void client_open_Bad(struct client *c)
{
	c->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 sometimes tls1.0 tls1.1 */
}

void client_set_versions(struct client *c, int lowest)
{
	SSL_CTX_set_min_proto_version(c->ctx, lowest);
}

void server_open_Bad(struct server *s)
{
	s->tls = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

void server_be_modern_about_something_else(struct server *s)
{
	SSL_CTX_set_verify(s->tls, SSL_VERIFY_PEER, NULL);
}

void probe_open_Ok(struct probe *p)
{
	p->raw = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(p->raw, TLS1_2_VERSION);
}

void probe_raise(struct probe *p, int lowest)
{
	if (lowest == TLS1_3_VERSION)
		SSL_CTX_set_min_proto_version(p->raw, lowest);
}
