/* Macros of frameworks whose headers are not here: they define functions, tables and whole modules. */
PHP_FUNCTION(stream_open)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method()); /* expect: TLS102 */

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STRING(host, host_len)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(secure)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_RES(register_stream(SSL_new(ctx)));
}

G_DEFINE_TYPE_WITH_CODE(TlsThing, tls_thing, G_TYPE_OBJECT, G_ADD_PRIVATE(TlsThing) G_IMPLEMENT_INTERFACE(G_TYPE_INITABLE, initable_init))

PG_FUNCTION_INFO_V1(connect_tls);
Datum connect_tls(PG_FUNCTION_ARGS)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	PG_TRY();
	{
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	}
	PG_CATCH();
	{
		PG_RE_THROW();
	}
	PG_END_TRY();
	PG_RETURN_POINTER(SSL_new(ctx));
}

static const command_rec commands[] = {
	AP_INIT_FLAG("TLSEngine", set_engine, NULL, RSRC_CONF | OR_AUTHCFG, "on or off") AP_INIT_TAKE1(
		"TLSProtocol", set_protocol, NULL, RSRC_CONF, "which"){NULL}};

module AP_MODULE_DECLARE_DATA tls_module = {STANDARD20_MODULE_STUFF, create, merge, NULL, NULL, commands, hooks};
