/* Options whose default stands in a table of another file. */
#include <openssl/ssl.h>
#include <tls.h>

extern char *accept_protocols, *connect_protocols, *listed_before, *explained;
extern char *flat_secure, *flat_legacy, *typed, *meant;
extern int floor_unset;

static void set_protocols(struct tls_config *config, const char *text)
{
	uint32_t protocols;

	if (tls_config_parse_protocols(&protocols, text) == 0)
		tls_config_set_protocols(config, protocols);
}

struct tls_config *accept_Ok(void)
{
	struct tls_config *config = tls_config_new();

	set_protocols(config, accept_protocols);
	return config;
}

struct tls_config *connect_Bad(void)
{
	struct tls_config *config = tls_config_new(); /* expect: TLS104 tls1.1 */

	set_protocols(config, connect_protocols);
	return config;
}

struct tls_config *before_Ok(void)
{
	struct tls_config *config = tls_config_new();

	set_protocols(config, listed_before);
	return config;
}

struct tls_config *flat_Ok(void)
{
	struct tls_config *config = tls_config_new();

	set_protocols(config, flat_secure);
	return config;
}

struct tls_config *flat_Bad(void)
{
	struct tls_config *config = tls_config_new(); /* expect: TLS104 tls1.1 */

	set_protocols(config, flat_legacy);
	return config;
}

/* What these are by default does not stand in any table: undecided. */
struct tls_config *typed_Ok(void)
{
	struct tls_config *config = tls_config_new();

	set_protocols(config, typed);
	return config;
}

struct tls_config *meant_Ok(void)
{
	struct tls_config *config = tls_config_new();

	set_protocols(config, meant);
	return config;
}

/* A global without a value is zero, which sets no floor. */
SSL_CTX *floor_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS104 */

	SSL_CTX_set_min_proto_version(ctx, floor_unset);
	return ctx;
}
