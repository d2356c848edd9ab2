/* The guard of the header's feature is off: types and constants come from the tree all the same. */
#include <core/config.h>

core_int_t mod_start(void)
{
	core_ssl_t ssl = {0};

	return core_ssl_create(&ssl, CORE_SSL_TLSv1 | CORE_SSL_TLSv1_2);
}
