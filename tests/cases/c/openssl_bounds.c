/* Minimum and maximum: as calls and as the ctrl commands the header's macros expand to. */
#include <openssl/ssl.h>

SSL_CTX *min_1_2_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *min_1_3_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
	return ctx;
}

SSL_CTX *min_1_1_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *min_1_0_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *min_ssl3_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, SSL3_VERSION); /* expect: TLS101 */
	return ctx;
}

/* Zero asks for the lowest version the library has: no floor at all. */
SSL_CTX *min_zero_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	SSL_CTX_set_min_proto_version(ctx, 0);
	return ctx;
}

SSL_CTX *min_zero_then_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, 0);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* A floor that stood is taken back. */
SSL_CTX *floor_then_zero_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_min_proto_version(ctx, 0); /* expect: TLS106 tls1.0 tls1.1 */
	return ctx;
}

/* The last one wins. */
SSL_CTX *last_wins_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *last_wins_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

/* A number that is no version fails and changes nothing. */
SSL_CTX *no_such_version_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	SSL_CTX_set_min_proto_version(ctx, 12);
	return ctx;
}

SSL_CTX *plain_number_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, 0x0301); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *plain_number_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, 0x0303);
	return ctx;
}

SSL_CTX *ctrl_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, NULL);
	return ctx;
}

SSL_CTX *ctrl_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_1_VERSION, NULL); /* expect: TLS101 tls1.1 */
	return ctx;
}

SSL_CTX *ctrl_number_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_ctrl(ctx, 123, 0x0303, NULL);
	return ctx;
}

SSL_CTX *ctrl_number_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_ctrl(ctx, 123, 0x0301, NULL); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *ctrl_max_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PROTO_VERSION, TLS1_1_VERSION, NULL); /* expect: TLS105 tls1.0 tls1.1 */
	return ctx;
}

/* Another command of the same function says nothing about versions. */
SSL_CTX *ctrl_other_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */

	SSL_CTX_ctrl(ctx, SSL_CTRL_MODE, SSL_MODE_AUTO_RETRY, NULL);
	SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, NULL);
	return ctx;
}

SSL_CTX *max_1_1_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_max_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS105 tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *max_1_0_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_max_proto_version(ctx, TLS1_VERSION); /* expect: TLS105 tls1.0 */
	return ctx;
}

/* A ceiling of 1.2 is no floor. */
SSL_CTX *max_1_2_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *max_1_2_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *max_lifted_again_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_max_proto_version(ctx, TLS1_1_VERSION);
	SSL_CTX_set_max_proto_version(ctx, 0);
	return ctx;
}

/* Asking is not setting. */
SSL_CTX *getters_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	if (SSL_CTX_get_min_proto_version(ctx) < TLS1_2_VERSION || SSL_CTX_get_max_proto_version(ctx) == TLS1_1_VERSION)
		return NULL;
	return ctx;
}

/* Handed in from elsewhere: absence would prove nothing, an old minimum does. */
void handed_in_Bad(SSL_CTX *ctx)
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 */
}

void handed_in_Ok(SSL_CTX *ctx)
{
	SSL_CTX_set_mode(ctx, SSL_MODE_AUTO_RETRY);
}

/* Two contexts in one function are two endpoints. */
int two_contexts_Bad(SSL_CTX **inner, SSL_CTX **outer)
{
	*inner = SSL_CTX_new(TLS_client_method());
	*outer = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	SSL_CTX_set_min_proto_version(*inner, TLS1_2_VERSION);
	return *inner && *outer;
}
