/* Priorities are made, and then more is done than can be followed: they stay what they were made with. */
#include <gnutls/gnutls.h>
#include <stdlib.h>

#include "much.h"

struct server {
	gnutls_priority_t cache;
	gnutls_session_t session;
};

static void tick(struct server *s, int how)
{
	if (how & 1)
		gnutls_priority_set_direct(s->session, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	else
		gnutls_priority_set_direct(s->session, "SECURE256:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
}

MUCH(struct server *)

struct server *begin_Bad(int how)
{
	struct server *s = calloc(1, sizeof *s);

	gnutls_priority_init(&s->cache, "NORMAL", NULL); /* expect: TLS102 tls1.0 tls1.1 */
	if (how < 0) {
		gnutls_priority_deinit(s->cache);
		return NULL;
	}
	gnutls_init(&s->session, GNUTLS_SERVER);
	ticks_without_end(s, how);
	return s;
}

struct server *begin_Ok(int how)
{
	struct server *s = calloc(1, sizeof *s);

	gnutls_priority_init(&s->cache, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	if (how < 0) {
		gnutls_priority_deinit(s->cache);
		return NULL;
	}
	gnutls_init(&s->session, GNUTLS_SERVER);
	ticks_without_end(s, how);
	return s;
}
