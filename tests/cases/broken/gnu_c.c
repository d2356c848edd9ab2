/* What only GNU C allows: functions in functions, labels as values, old initialisers, ranges of cases. */
struct settings { int low; SSL_CTX *ctx; };

SSL_CTX *nested_Bad(int n)
{
	struct settings s = {low: 3, ctx: SSL_CTX_new(SSLv23_server_method())}; /* expect: TLS102 */
	int twice(int x)
	{
		return x * s.low;
	}
	static void *const jump[] = {&&one, &&two};

	goto *jump[n & 1];
one:
	use(SSL_new(s.ctx), twice(n));
two:
	return s.ctx;
}

/* clang has no functions in functions: what they set is not seen. */
SSL_CTX *FP_nested_Ok(int n)
{
	__auto_type ctx = SSL_CTX_new(TLS_server_method()); /* expect-wrong: TLS102 */
	void low(int version)
	{
		SSL_CTX_set_min_proto_version(ctx, version);
	}

	switch (n) {
	case 0 ... 9:
		low(TLS1_2_VERSION);
		break;
	default:
		low(TLS1_3_VERSION);
	}
	use(SSL_new(ctx));
	return ctx;
}
