/* Names nothing of TLS: it is read because what it sets is asked for in tls.c. */
#include "settings.h"

struct settings settings = {
	.modern_protocol = "TLSv1.2",
	.legacy_protocol = "TLSv1.1",
	.protocols_off = 12,
};

void read_settings(const char *modern, const char *legacy, unsigned mask)
{
	settings.modern_protocol = modern;
	settings.legacy_protocol = legacy;
	settings.protocols_off = mask;
}
