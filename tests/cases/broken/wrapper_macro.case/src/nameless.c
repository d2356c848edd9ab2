/* ... and here not even a name of the library. */
#include "proj/tls.h"

void *nameless(void)
{
	return TLS_OLD_CONTEXT(); /* expect: TLS101 */
}
