/* SSL_OP_NO_*: bits that disable, add up, and can be cleared again. */
#include <openssl/ssl.h>

/* The usual half measure: only what was already dead is turned off. */
SSL_CTX *only_ssl_off_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	return ctx;
}

SSL_CTX *all_old_off_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *no_version_bits_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	SSL_CTX_set_options(ctx, SSL_OP_ALL | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
	return ctx;
}

/* 1.0 is off, 1.1 stays. */
SSL_CTX *forgot_1_1_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS103 tls1.1 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1);
	return ctx;
}

/* A hole: a server still takes 1.0 beside 1.2 and 1.3. */
SSL_CTX *hole_server_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 tls1.0 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

/* ... and a client loses everything above it: 1.0 is all that is left. */
SSL_CTX *hole_client_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 tls1.0 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

/* Calls add up, in any order and number. */
SSL_CTX *calls_add_up_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_options(ctx, SSL_OP_NO_COMPRESSION);
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	return ctx;
}

SSL_CTX *collected_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method());
	long opts = SSL_OP_ALL;

	opts |= SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;
	opts |= SSL_OP_NO_TLSv1;
	opts |= SSL_OP_NO_TLSv1_1;
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *collected_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method()); /* expect: TLS102 */
	long opts = SSL_OP_ALL;

	opts |= SSL_OP_NO_SSLv2;
	opts |= SSL_OP_NO_SSLv3;
	opts += 0;
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

/* Collected, and one bit dropped before it is used. */
SSL_CTX *collected_and_dropped_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 tls1.1 */
	unsigned long opts = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;

	opts &= ~SSL_OP_NO_TLSv1_1;
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *collected_by_branch_Bad(int strict)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */
	unsigned long opts = SSL_OP_NO_SSLv3;

	if (strict)
		opts |= SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *collected_by_branch_Ok(int tickets)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	unsigned long opts = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;

	if (!tickets)
		opts |= SSL_OP_NO_TICKET;
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

/* What the library says it has, plus what we want. */
SSL_CTX *from_getter_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, SSL_CTX_get_options(ctx) | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *only_new_off_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_3);
	return ctx;
}

/* Everything off, the good ones on again. */
SSL_CTX *mask_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSL_MASK);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TLSv1_3);
	return ctx;
}

SSL_CTX *cleared_again_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1); /* expect: TLS106 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *cleared_one_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1_1); /* expect: TLS106 tls1.1 */
	return ctx;
}

/* Cleared first, set afterwards. */
SSL_CTX *cleared_before_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

/* A minimum is not touched by clearing options. */
SSL_CTX *cleared_under_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_clear_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *cleared_unrelated_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_clear_options(ctx, SSL_OP_LEGACY_SERVER_CONNECT);
	return ctx;
}

/* Options and a minimum together: the stricter of the two counts. */
SSL_CTX *both_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION);
	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *both_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 tls1.1 */
	return ctx;
}

/* The commands behind the macros of OpenSSL 1.0.2. */
SSL_CTX *ctrl_options_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method());

	SSL_CTX_ctrl(ctx, SSL_CTRL_OPTIONS, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1, NULL);
	return ctx;
}

SSL_CTX *ctrl_options_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method()); /* expect: TLS102 */

	SSL_CTX_ctrl(ctx, SSL_CTRL_OPTIONS, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3, NULL);
	return ctx;
}
