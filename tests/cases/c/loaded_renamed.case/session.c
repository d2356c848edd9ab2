/* What is loaded is called by its own name behind a macro, and its type is lost: what is written says what is meant. */
#include <gnutls/gnutls.h>

#include "loading.h"

DEF_LOADED(int, gnutls_init, (gnutls_session_t *, unsigned));
DEF_LOADED(int, gnutls_set_default_priority, (gnutls_session_t));
DEF_LOADED(int, gnutls_priority_set_direct, (gnutls_session_t, const char *, const char **));
#define gnutls_init fn_gnutls_init
#define gnutls_set_default_priority fn_gnutls_set_default_priority
#define gnutls_priority_set_direct fn_gnutls_priority_set_direct

gnutls_session_t renamed_Bad(void)
{
	gnutls_session_t s;

	if (gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return NULL;
	gnutls_set_default_priority(s); /* expect: TLS102 tls1.0 tls1.1 */
	return s;
}

gnutls_session_t renamed_Ok(void)
{
	gnutls_session_t s;

	if (gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return NULL;
	gnutls_priority_set_direct(s, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1", NULL);
	return s;
}
