#include "features.h"

#if !USE_TLS
int used(struct service *s)
{
	return s->ctx != 0;
}
#else
void used_Bad(struct service *s)
{
	s->ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}
#endif
