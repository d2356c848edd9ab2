/* Types of a project whose headers are gone, in every place where a type may stand. */
#include "project/all.h"

typedef struct {
	u8_t kind;
	handle_t handle;
	SSL_CTX *tls;
	list_node_t node;
	callback_f on_close;
} conn_t;

static status_t conn_open(conn_t *c, const opts_t *opts, allocator_t alloc)
{
	status_t st = STATUS_OK;
	list_iter_t *it;

	c->tls = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	LIST_FOREACH(it, &opts->certs, node)
	{
		cert_t *cert = LIST_ENTRY(it, cert_t, node);

		st = cert_apply(cert, c->tls);
	}
	return st;
}

static const command_t commands[] = {
	{"open", CMD_ARGS_2, conn_open, &default_opts},
	COMMAND_END,
};

handler_t *conn_new(pool_t *pool, opts_t opts)
{
	conn_t *c = pool_alloc(pool, sizeof(*c));

	c->tls = SSL_CTX_new(TLS_client_method());
	SSL_CTX_set_min_proto_version(c->tls, TLS1_2_VERSION);
	return (handler_t *)c;
}
