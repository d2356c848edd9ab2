#include "features.h"

#ifndef NO_TLS
void unless_there_is_none_Bad(struct service *s)
{
	s->ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
}

void unless_there_is_none_Ok(struct service *s)
{
	s->ctx = SSL_CTX_new(TLS_server_method());
	SSL_CTX_set_min_proto_version(s->ctx, TLS1_2_VERSION);
}
#endif
