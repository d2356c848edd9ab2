/* libtls: safe unless told otherwise. */
#include <tls.h>

struct tls_config *default_Ok(void)
{
	return tls_config_new();
}

/* A mask of every TLS 1.x, not TLS 1.0 alone; either way too much. */
struct tls_config *all_Bad(void)
{
	struct tls_config *c = tls_config_new();

	tls_config_set_protocols(c, TLS_PROTOCOLS_ALL); /* expect: TLS101 tls1.0 tls1.1 */
	return c;
}

struct tls_config *listed_Bad(void)
{
	struct tls_config *c = tls_config_new();

	tls_config_set_protocols(c, TLS_PROTOCOL_TLSv1_1 | TLS_PROTOCOL_TLSv1_2); /* expect: TLS101 tls1.1 */
	return c;
}

struct tls_config *listed_Ok(void)
{
	struct tls_config *c = tls_config_new();

	tls_config_set_protocols(c, TLS_PROTOCOL_TLSv1_2 | TLS_PROTOCOL_TLSv1_3);
	return c;
}
