/* GnuTLS priorities that are kept in a record for the sessions to come. */
#include <gnutls/gnutls.h>

struct open_server {
	gnutls_priority_t cache;
};

struct modern_server {
	gnutls_priority_t modern;
};

struct fixed_server {
	gnutls_priority_t fixed;
};

/* An option may put others there. */
int open_begin_Bad(struct open_server *s)
{
	return gnutls_priority_init(&s->cache, "NORMAL", NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
}

int open_option(struct open_server *s, const char *text)
{
	gnutls_priority_deinit(s->cache);
	return gnutls_priority_init(&s->cache, text, NULL);
}

int modern_begin_Ok(struct modern_server *s)
{
	return gnutls_priority_init(&s->modern, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
}

int modern_option(struct modern_server *s, const char *text)
{
	gnutls_priority_deinit(s->modern);
	return gnutls_priority_init(&s->modern, text, NULL);
}

/* Others are made from what is known here: nothing is left to configuration. */
int fixed_begin_Bad(struct fixed_server *s)
{
	return gnutls_priority_init(&s->fixed, "NORMAL", NULL); /* expect: TLS102 tls1.0 tls1.1 */
}

int fixed_later_Ok(struct fixed_server *s)
{
	gnutls_priority_deinit(s->fixed);
	return gnutls_priority_init(&s->fixed, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
}
