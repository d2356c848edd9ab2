/* libtls as programs use it: masks, and texts that become masks. */
#include <tls.h>

struct tls *client_Ok(void)
{
	struct tls_config *cfg = tls_config_new();
	struct tls *ctx = tls_client();

	tls_config_set_ca_file(cfg, "/etc/ssl/cert.pem");
	tls_configure(ctx, cfg);
	return ctx;
}

struct tls *all_Bad(void)
{
	struct tls_config *cfg = tls_config_new();
	struct tls *ctx = tls_server();

	tls_config_set_protocols(cfg, TLS_PROTOCOLS_ALL); /* expect: TLS101 tls1.0 tls1.1 */
	tls_configure(ctx, cfg);
	return ctx;
}

struct tls *parse_Bad(const char *s)
{
	struct tls_config *cfg = tls_config_new();
	uint32_t protos;

	if (tls_config_parse_protocols(&protos, "tlsv1.1,tlsv1.2") != 0)
		return NULL;
	tls_config_set_protocols(cfg, protos); /* expect: TLS101 tls1.1 */
	return use(cfg);
}

struct tls *parse_Ok(const char *s)
{
	struct tls_config *cfg = tls_config_new();
	uint32_t protos;

	if (tls_config_parse_protocols(&protos, "secure") != 0)
		return NULL;
	tls_config_set_protocols(cfg, protos);
	return use(cfg);
}

struct tls *family_Bad(void)
{
	struct tls_config *cfg = tls_config_new();

	tls_config_set_protocols(cfg, TLS_PROTOCOL_TLSv1); /* expect: TLS101 */
	return use(cfg);
}
