#include "features.h"

#if TLS_FLAG <= 0
int flagged(struct service *s)
{
	return s->ctx != 0;
}
#else
void flagged_Bad(struct service *s)
{
	s->ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
}
#endif
