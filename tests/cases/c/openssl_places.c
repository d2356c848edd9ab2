/* Where a context is kept while it is set up: members, globals, statics, arrays, through pointers. */
#include <openssl/ssl.h>
#include <stdlib.h>

struct peer {
	SSL_CTX *ctx;
	SSL *ssl;
	int fd;
};

struct server {
	struct peer front, back;
	struct peer *shared;
};

static SSL_CTX *shared_ctx;
SSL_CTX *public_ctx;

int member_Bad(struct peer *p)
{
	p->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	if (!p->ctx)
		return -1;
	p->ssl = SSL_new(p->ctx);
	SSL_set_fd(p->ssl, p->fd);
	return SSL_connect(p->ssl);
}

int member_Ok(struct peer *p)
{
	p->ctx = SSL_CTX_new(TLS_client_method());
	if (!p->ctx)
		return -1;
	SSL_CTX_set_min_proto_version(p->ctx, TLS1_2_VERSION);
	p->ssl = SSL_new(p->ctx);
	SSL_set_fd(p->ssl, p->fd);
	return SSL_connect(p->ssl);
}

int member_pinned_Bad(struct peer *p)
{
	p->ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(p->ctx, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	p->ssl = SSL_new(p->ctx);
	return p->ssl ? 0 : -1;
}

/* Two members of the same type are two contexts. */
int other_member_Bad(struct server *s)
{
	s->front.ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	s->back.ctx = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(s->back.ctx, TLS1_2_VERSION);
	return s->front.ctx && s->back.ctx;
}

int nested_member_Ok(struct server *s)
{
	s->shared->ctx = SSL_CTX_new(TLS_server_method());
	SSL_CTX_set_options(s->shared->ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	s->front.ctx = s->shared->ctx;
	return 0;
}

/* A copy of the pointer is the same context. */
int alias_Ok(struct peer *p)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	p->ctx = ctx;
	SSL_CTX_set_min_proto_version(p->ctx, TLS1_2_VERSION);
	p->ssl = SSL_new(ctx);
	return 0;
}

int alias_after_Ok(struct peer *p)
{
	SSL_CTX *ctx;

	p->ctx = SSL_CTX_new(TLS_client_method());
	ctx = p->ctx;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return 0;
}

int global_Bad(void)
{
	public_ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	return public_ctx != NULL;
}

int static_Ok(void)
{
	if (shared_ctx)
		return 0;
	shared_ctx = SSL_CTX_new(TLS_server_method());
	if (!shared_ctx)
		return -1;
	SSL_CTX_set_min_proto_version(shared_ctx, TLS1_2_VERSION);
	return 0;
}

SSL_CTX *static_local_Bad(void)
{
	static SSL_CTX *ctx;

	if (!ctx)
		ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	return ctx;
}

SSL_CTX *static_local_Ok(void)
{
	static SSL_CTX *ctx;

	if (ctx == NULL) {
		ctx = SSL_CTX_new(TLS_client_method());
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	}
	return ctx;
}

int through_pointer_Ok(SSL_CTX **out)
{
	*out = SSL_CTX_new(TLS_server_method());
	return *out && SSL_CTX_set_min_proto_version(*out, TLS1_2_VERSION);
}

int through_pointer_Bad(SSL_CTX **out)
{
	*out = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	return *out ? 0 : -1;
}

int array_Ok(SSL_CTX *slots[2])
{
	slots[0] = SSL_CTX_new(TLS_client_method());
	slots[1] = SSL_CTX_new(TLS_server_method());
	SSL_CTX_set_min_proto_version(slots[0], TLS1_2_VERSION);
	SSL_CTX_set_min_proto_version(slots[1], TLS1_2_VERSION);
	return 0;
}

int array_Bad(SSL_CTX *slots[2])
{
	slots[0] = SSL_CTX_new(TLS_client_method());
	slots[1] = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	SSL_CTX_set_min_proto_version(slots[0], TLS1_2_VERSION);
	return 0;
}

struct peer *allocated_Ok(void)
{
	struct peer *p = calloc(1, sizeof(*p));

	if (!p)
		return NULL;
	p->ctx = SSL_CTX_new(TLS_client_method());
	if (!p->ctx) {
		free(p);
		return NULL;
	}
	SSL_CTX_set_min_proto_version(p->ctx, TLS1_2_VERSION);
	return p;
}

struct peer *allocated_Bad(void)
{
	struct peer *p = calloc(1, sizeof(*p));

	if (!p)
		return NULL;
	p->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	if (!p->ctx) {
		free(p);
		return NULL;
	}
	return p;
}

struct peer by_value_Ok(int fd)
{
	struct peer p = {.ctx = SSL_CTX_new(TLS_client_method()), .fd = fd};

	SSL_CTX_set_min_proto_version(p.ctx, TLS1_2_VERSION);
	return p;
}

struct peer by_value_Bad(int fd)
{
	struct peer p = {.ctx = SSL_CTX_new(TLS_client_method()), .fd = fd}; /* expect: TLS102 */

	return p;
}
