#include "features.h"

/* Code for either: both are read. */
#ifdef NO_TLS
int checks_only(const char *file)
{
	return curl_easy_init() != 0; /* expect-note: TLS201 */
}
#else
void makes_Bad(struct service *s)
{
	s->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif
