/* Definitions as they were written before 1989. */
SSL_CTX *make_context(server, bits)
	int server;
	unsigned bits;
{
	register SSL_CTX *ctx;

	ctx = SSL_CTX_new(server ? SSLv23_server_method() : SSLv23_client_method()); /* expect: TLS102 */
	if (!ctx)
		fatal("ctx");
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	return ctx;
}

static helper(ctx)
	SSL_CTX *ctx;
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}

main(argc, argv)
	int argc;
	char **argv;
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	helper(ctx);
	use(make_context(argc > 1, 2048), ctx);
	exit(0);
}
