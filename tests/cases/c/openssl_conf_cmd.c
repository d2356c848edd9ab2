/* SSL_CONF_cmd: the same settings as text, in the file form and the command-line form. */
#include <openssl/ssl.h>

static void file_flags(SSL_CONF_CTX *cctx)
{
	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT | SSL_CONF_FLAG_SERVER);
}

SSL_CTX *min_protocol_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1.2");
	SSL_CONF_CTX_finish(cctx);
	return ctx;
}

SSL_CTX *min_protocol_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1.1"); /* expect: TLS101 tls1.1 */
	SSL_CONF_CTX_finish(cctx);
	return ctx;
}

/* Command names do not mind case; values do. */
SSL_CTX *lower_case_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	file_flags(cctx);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "minprotocol", "TLSv1.2");
	return ctx;
}

/* Not a name of a version: refused, nothing changes. */
SSL_CTX *misspelt_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MinProtocol", "TLS1.2");
	return ctx;
}

SSL_CTX *min_none_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MinProtocol", "None");
	return ctx;
}

SSL_CTX *max_protocol_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MaxProtocol", "TLSv1.1"); /* expect: TLS105 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *protocol_minus_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Protocol", "ALL,-SSLv3,-TLSv1,-TLSv1.1");
	return ctx;
}

SSL_CTX *protocol_list_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Protocol", "-ALL,TLSv1.2,TLSv1.3");
	return ctx;
}

/* Naming a version without -ALL only adds it: nothing is restricted. */
SSL_CTX *protocol_adds_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Protocol", "TLSv1.2");
	return ctx;
}

SSL_CTX *protocol_forgot_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 tls1.1 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Protocol", "-TLSv1");
	return ctx;
}

SSL_CTX *protocol_old_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Protocol", "-ALL,TLSv1.1,TLSv1.2"); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *command_line_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "-min_protocol", "TLSv1.2");
	return ctx;
}

SSL_CTX *command_line_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "-min_protocol", "TLSv1"); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *command_line_switches_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "-no_ssl3", NULL);
	SSL_CONF_cmd(cctx, "-no_tls1", NULL);
	SSL_CONF_cmd(cctx, "-no_tls1_1", NULL);
	return ctx;
}

SSL_CTX *command_line_switches_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 tls1.1 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "-no_tls1", NULL);
	return ctx;
}

/* The file form without its flag is an unknown command. The flags of an SSL_CONF_CTX are not followed. */
SSL_CTX *FN_wrong_form(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect-missing: TLS102 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1.2");
	return ctx;
}

SSL_CTX *other_command_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "Curves", "P-256:P-384");
	return ctx;
}

SSL_CTX *cipher_string_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, "CipherString", "DEFAULT:@SECLEVEL=0"); /* expect-note: TLS106 */
	return ctx;
}

/* Bound to one connection instead of the context. */
int connection_Ok(SSL_CTX *ctx, int fd)
{
	SSL *ssl = SSL_new(ctx);
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl(cctx, ssl);
	SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1.2");
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

/* The user's own words: what they are is not in the program. */
SSL_CTX *users_words_Bad(const char *name, const char *value)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect-note: TLS202 */
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT);
	SSL_CONF_CTX_set_ssl_ctx(cctx, ctx);
	SSL_CONF_cmd(cctx, name, value);
	return ctx;
}

/* The context is reached through a record, by functions of the program's own. */
struct listener {
	SSL_CTX *ctx;
	const char *command, *value;
};

static void bind_to(SSL_CONF_CTX *cctx, struct listener *l)
{
	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE);
	SSL_CONF_CTX_set_ssl_ctx(cctx, l->ctx);
}

int in_record_Ok(struct listener *l)
{
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	l->ctx = SSL_CTX_new(TLS_method());
	bind_to(cctx, l);
	return SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1.2");
}

int in_record_Bad(struct listener *l)
{
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	l->ctx = SSL_CTX_new(TLS_method());
	bind_to(cctx, l);
	return SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1"); /* expect: TLS101 tls1.0 tls1.1 */
}

int from_configuration_Bad(struct listener *l)
{
	SSL_CONF_CTX *cctx = SSL_CONF_CTX_new();

	l->ctx = SSL_CTX_new(TLS_method()); /* expect: TLS104 tls1.0 tls1.1 */
	if (!l->command)
		return 1;
	bind_to(cctx, l);
	return SSL_CONF_cmd(cctx, l->command, l->value);
}
