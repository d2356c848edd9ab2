/* Calls inside macros that are not here: of checks, of logging, of errors that jump. */
int checks_Bad(void)
{
	SSL_CTX *ctx = NULL;

	CHECK_NOT_NULL(ctx = SSL_CTX_new(TLS_client_method())); /* expect: TLS102 */
	GUARD(SSL_CTX_set_cipher_list(ctx, "HIGH"));
	LOG(INFO) && printf("set");
	return run(SSL_new(ctx));
}

/* A statement among the arguments: no declaration of the macro makes that a call. */
int FN_statement_Bad(void)
{
	SSL_CTX *ctx = NULL;

	CHECK_OR(ctx = SSL_CTX_new(TLS_client_method()), goto fail); /* expect-missing: TLS102 */
	return run(SSL_new(ctx));
fail:
	return -1;
}

int checks_Ok(void)
{
	SSL_CTX *ctx;

	if (UNLIKELY(IS_NULL(ctx = SSL_CTX_new(TLS_client_method()))))
		return -1;
	EXPECT_EQ(1, SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION));
	return run(SSL_new(ctx));
}
