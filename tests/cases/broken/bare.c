/* Nothing is included, nothing is declared. */
static struct server *the_server;

int start(struct conf_section *cs, const char *name)
{
	conf_parser_ctx_t parser = CONF_PARSER_INIT(name);
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS102 */

	if (ctx == NULL)
		return log_error(LOG_CRIT, "no context for %s: %s", name, ERR_reason_error_string(ERR_get_error()));
	the_server->listeners[cs->index].tls = ctx;
	parser.state = ST_TLS | ST_READY;
	return 0;
}

int start_new(struct conf_section *cs)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	the_server->listeners[cs->index].tls = ctx;
	return 0;
}
