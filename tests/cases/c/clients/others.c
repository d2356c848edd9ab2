/* neon, Net-SNMP, FreeRDP, the AWS runtime. */
#include <aws/io/tls_channel_handler.h>
#include <freerdp/settings.h>
#include <ne_ssl.h>
#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>
#include <openssl/ssl.h>

void neon_Bad(void)
{
	ne_ssl_context *ctx = ne_ssl_context_create(NE_SSL_CTX_CLIENT);

	ne_ssl_context_set_versions(ctx, NE_SSL_PROTO_TLS_1_0, NE_SSL_PROTO_UNSPEC); /* expect: TLS101 tls1.0 tls1.1 */
	keep(ctx);
}

void neon_Ok(void)
{
	ne_ssl_context *ctx = ne_ssl_context_create(NE_SSL_CTX_CLIENT);

	ne_ssl_context_set_versions(ctx, NE_SSL_PROTO_TLS_1_2, NE_SSL_PROTO_UNSPEC);
	keep(ctx);
}

void neon_session_Bad(ne_session *sess)
{
	ne_ssl_set_protovers(sess, NE_SSL_PROTO_TLS_1_1, NE_SSL_PROTO_TLS_1_3); /* expect: TLS101 tls1.1 */
}

void snmp_Bad(void)
{
	netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_TLS_MIN_VERSION, "tls1"); /* expect: TLS101 tls1.0 tls1.1 */
}

void snmp_Ok(void)
{
	netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_TLS_MIN_VERSION, "tls1_2");
	netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_OPTIONALCONFIG, "tls1");
}

void rdp_Bad(rdpSettings *settings)
{
	freerdp_settings_set_uint16(settings, FreeRDP_TLSMinVersion, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
}

void rdp_Ok(rdpSettings *settings)
{
	freerdp_settings_set_uint16(settings, FreeRDP_TLSMinVersion, TLS1_2_VERSION);
	freerdp_settings_set_uint16(settings, FreeRDP_DesktopWidth, TLS1_VERSION);
}

struct aws_tls_ctx *aws_Bad(struct aws_allocator *allocator)
{
	struct aws_tls_ctx_options options;

	aws_tls_ctx_options_init_default_client(&options, allocator); /* expect: TLS102 tls1.0 tls1.1 */
	return aws_tls_client_ctx_new(allocator, &options);
}

struct aws_tls_ctx *aws_minimum_Bad(struct aws_allocator *allocator)
{
	struct aws_tls_ctx_options options;

	aws_tls_ctx_options_init_default_client(&options, allocator);
	aws_tls_ctx_options_set_minimum_tls_version(&options, AWS_IO_TLSv1_1); /* expect: TLS101 tls1.1 */
	return aws_tls_client_ctx_new(allocator, &options);
}

struct aws_tls_ctx *aws_preference_Bad(struct aws_allocator *allocator)
{
	struct aws_tls_ctx_options options;

	aws_tls_ctx_options_init_default_client(&options, allocator);
	aws_tls_ctx_options_set_minimum_tls_version(&options, AWS_IO_TLSv1_2);
	aws_tls_ctx_options_set_tls_cipher_preference(&options, AWS_IO_TLS_CIPHER_PREF_TLSV1_0_2023_06); /* expect: TLS101 tls1.0 tls1.1 */
	return aws_tls_client_ctx_new(allocator, &options);
}

struct aws_tls_ctx *aws_Ok(struct aws_allocator *allocator)
{
	struct aws_tls_ctx_options options;

	aws_tls_ctx_options_init_default_client(&options, allocator);
	aws_tls_ctx_options_set_minimum_tls_version(&options, AWS_IO_TLSv1_2);
	return aws_tls_client_ctx_new(allocator, &options);
}

void aws_field_Bad(struct aws_tls_ctx_options *options)
{
	options->minimum_tls_version = AWS_IO_TLSv1; /* expect: TLS101 tls1.0 tls1.1 */
}
