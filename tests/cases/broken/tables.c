/* Tables of a project's types, with designated and nested initialisers of members nobody declared. */
#include "plugin.h"

static ngx_command_t commands[] = {
	{ngx_string("protocols"), NGX_CONF_1MORE | NGX_MAIN, set_slot, offsetof(conf_t, protocols), &masks},
	ngx_null_command,
};

static SSL_CTX *make(void *opaque);

const struct plugin_ops ops = {
	.name = "tls",
	.flags = PLUGIN_F_NET | PLUGIN_F_TLS,
	.create = make,
	.sub = {.a = {1, 2}, .b[3] = {.c = make}},
	GCC_STYLE: 3,
};

static SSL_CTX *make(void *opaque)
{
	struct plugin_state *s = opaque;

	s->ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	SSL_CTX_set_info_callback(s->ctx, s->ops.info);
	SSL_CTX_set_options(s->ctx, s->flags[3].value | SSL_OP_NO_SSLv3);
	return s->ctx;
}

PLUGIN_REGISTER(ops)
