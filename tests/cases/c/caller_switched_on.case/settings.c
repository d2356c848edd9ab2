#include "settings.h"

#if defined(WITH_TLS) && !defined(SMALL)
int tls_probe_lowest = 0x0303;
int tls_relay_lowest = 0x0302;

void set_lowest(int probe, int relay)
{
	tls_probe_lowest = probe;
	tls_relay_lowest = relay;
}
#endif
