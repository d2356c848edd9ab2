/* A precompiler of a data base reads this before any compiler does. */
EXEC SQL INCLUDE SQLCA;

EXEC SQL BEGIN DECLARE SECTION;
VARCHAR user[32];
EXEC SQL END DECLARE SECTION;

SSL_CTX *open_Bad(void)
{
	SSL_CTX *ctx;

	EXEC SQL SELECT name INTO :user FROM users WHERE id = 1;
	ctx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */
	talk(SSL_new(ctx));
	EXEC SQL COMMIT WORK RELEASE;
	return ctx;
}

SSL_CTX *open_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	EXEC SQL CONNECT :user;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	talk(SSL_new(ctx));
	return ctx;
}
