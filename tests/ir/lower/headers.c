/* Of a header's functions those that are used, and those that speak of TLS. */
#include <nested.h>

int f(void)
{
	return used_inline(header_table[0]);
}
