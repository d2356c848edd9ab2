/* Nothing of what this file includes exists: every call must survive. */
#include <openssl/ssl.h>
#include "no/such.h"
#include <apr_tables.h>

EXPORT_API int api_version(void);
DECLARE_MODULE(tls);

static pool_t *the_pool;
static LOCAL_HASH(item_t) *table;

static status_t setup(conn_rec *c, flags_t flags, SSL_CTX *ctx)
{
	server_rec *s = c->base_server->config;
	buffer_t buf;
	item_t *item = NULL;

	log_error(LOG_MARK, LEVEL_INFO, "limit " LIMIT_FORMAT " reached", s->limit);
	if (flags & FLAG_STRICT || c->count > MAX_COUNT)
		SSL_CTX_set_min_proto_version(ctx, s->min_version);
	SSL_CTX_set_options(ctx, (options_t)s->options | module_defaults.off);
	for (item = first_item(s); item; item = item->next)
		SSL_CTX_set_cipher_list(ctx, item->text);
	LIST_EACH (item, &s->items) {
		SSL_CTX_set_max_proto_version(ctx, item->version);
	}
	switch (s->mode) {
	case MODE_OLD:
		SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1);
		break;
	case MODE_NEW:
		SSL_CTX_set_security_level(ctx, ELEMENT(s->levels, 0, int *));
		break;
	}
	buf.used = lookup(the_pool)->size;
	return STATUS_OK;
}

LIBRARY_INLINE_BEGIN
#ifndef LOCAL_INLINE
#define LOCAL_INLINE LIBRARY_INLINE
#endif
LOCAL_INLINE bool lower_floor(SSL_CTX *ctx)
{
	return SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
}

/* Which member is which, nobody knows; but all are zero in the second. */
static struct floor_row floors[] = {{"old", TLS1_VERSION, lower_floor}};
static struct floor_row none = {0, NULL};
static struct floor_row named = {0, .version = TLS1_2_VERSION};

static int row_floor(const struct floor_row *row)
{
	return row->name ? row->version : 0;
}
