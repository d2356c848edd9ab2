/* Directives between the arguments of a call, in a list of values, and around half an if. */
SSL_CTX *arguments_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new( /* expect: TLS102 */
#ifdef HAVE_TLS_METHOD
		TLS_client_method()
#else
		SSLv23_client_method()
#endif
	);

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2
#ifdef SSL_OP_NO_SSLv3
				     | SSL_OP_NO_SSLv3
#endif
#ifdef SSL_OP_NO_COMPRESSION
				     | SSL_OP_NO_COMPRESSION
#endif
	);
	use(SSL_new(ctx));
	return ctx;
}

SSL_CTX *options_Ok(int strict)
{
	static const long options[] = {
#ifdef SSL_OP_NO_SSLv2
		SSL_OP_NO_SSLv2,
#endif
		SSL_OP_NO_SSLv3, SSL_OP_NO_TLSv1,
#ifdef SSL_OP_NO_TLSv1_1
		SSL_OP_NO_TLSv1_1,
#endif
	};
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

#ifndef ALWAYS_STRICT
	if (strict)
#endif
		SSL_CTX_set_options(ctx, SSL_OP_NO_COMPRESSION);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	use(SSL_new(ctx), options);
	return ctx;
}
