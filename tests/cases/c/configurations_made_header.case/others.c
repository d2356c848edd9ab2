/* One library is chosen there, the code knows another. */
#include "config.h"

#ifdef ONLY_GNUTLS
int begin_Ok(void *session)
{
	return gnutls_priority_set_direct(session, "PERFORMANCE:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", NULL);
}
#else
SSL_CTX *not_chosen_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif
