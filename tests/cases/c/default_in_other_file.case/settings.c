/* Names nothing of TLS: it is read because what it sets is asked for in tls.c. */
#include "settings.h"

struct settings settings = {
	.modern_floor = "TLSv1.2",
	.legacy_floor = "TLSv1.1",
	.modern_mask = 12,
};

void read_settings(const char *modern, const char *legacy, unsigned mask)
{
	settings.modern_floor = modern;
	settings.legacy_floor = legacy;
	settings.modern_mask = mask;
}
