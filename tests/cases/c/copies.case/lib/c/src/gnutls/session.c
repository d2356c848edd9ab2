/* Not a copy, but a repository's own folder. */
#include <gnutls/gnutls.h>

int gnutls_init(gnutls_session_t *session, unsigned flags)
{
	*session = NULL;
	return flags ? 0 : -1;
}

int boot_Bad(gnutls_session_t *s)
{
	if (gnutls_init(s, GNUTLS_CLIENT) < 0)
		return -1;
	return gnutls_set_default_priority(*s); /* expect: TLS102 */
}
