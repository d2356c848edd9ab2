#include <openssl/ssl.h>
#include "config.hh"

void configure(OldConfig &old, NewConfig &fresh, int wanted)
{
	if (wanted == 12)
		old.min = Version::TLS12;
	if (wanted == 10)
		fresh.min = Version::TLS10;
}
