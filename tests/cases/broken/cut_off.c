/* A download that stopped in the middle of a call. */
SSL_CTX *whole_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_1_server_method()); /* expect: TLS101 */

	serve(SSL_new(ctx));
	return ctx;
}

SSL_CTX *cut_Ok(const char *name)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	if (name && open_it(name, ctx,
