#include "net.h"

#define OLDEST 0x0301
#define MODERN 0x0303

void start(struct net *net)
{
	net_start(net);
#ifdef WITH_TLS
	net->out = tls_open(net_method(net), OLDEST);
	net->in = tls_listen_Ok(net_method(net), MODERN);
#endif
}
