/* What a setting is by default answers whether there is any text, and what stands in it. */
#include <openssl/ssl.h>
#include <string.h>

struct settings {
	const char *lowest, *none;
};

static struct settings settings = {"TLSv1.2", ""};

SSL_CTX *length_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (strlen(settings.lowest) != 0)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *length_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (strlen(settings.none) != 0)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *first_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (settings.lowest && *settings.lowest)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *first_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (settings.none[0] != '\0')
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *part_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (strstr(settings.lowest, "1.1") == NULL)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *part_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (strcasestr(settings.lowest, "V1.2") == NULL)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
