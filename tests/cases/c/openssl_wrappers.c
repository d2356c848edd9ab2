/* Helpers in the same file: what they do counts where they are called. */
#include <openssl/ssl.h>

static int harden(SSL_CTX *ctx)
{
	return SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}

static void decorate(SSL_CTX *ctx)
{
	SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE);
	SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
}

SSL_CTX *helper_sets_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!ctx || !harden(ctx))
		return NULL;
	return ctx;
}

SSL_CTX *helper_sets_nothing_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	decorate(ctx);
	return ctx;
}

static void apply_floor(SSL_CTX *ctx, int version)
{
	SSL_CTX_set_min_proto_version(ctx, version);
}

SSL_CTX *helper_takes_version_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	apply_floor(ctx, TLS1_2_VERSION);
	return ctx;
}

static long options_for(int level)
{
	long opts = SSL_OP_ALL | SSL_OP_NO_SSLv2;

	if (level > 0)
		opts |= SSL_OP_NO_SSLv3;
	if (level > 1)
		opts |= SSL_OP_NO_TLSv1;
	if (level > 2)
		opts |= SSL_OP_NO_TLSv1_1;
	return opts;
}

SSL_CTX *options_computed_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method());

	SSL_CTX_set_options(ctx, options_for(3));
	return ctx;
}

SSL_CTX *options_computed_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS103 tls1.1 */

	SSL_CTX_set_options(ctx, options_for(2));
	return ctx;
}

static const SSL_METHOD *pick(int server)
{
	if (server)
		return TLS_server_method();
	return TLS_client_method();
}

SSL_CTX *method_from_helper_Bad(void)
{
	return SSL_CTX_new(pick(1)); /* expect: TLS102 */
}

SSL_CTX *method_from_helper_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(pick(0));

	harden(ctx);
	return ctx;
}

static SSL_CTX *fresh_and_safe(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (ctx)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

int created_by_helper_Ok(int fd)
{
	SSL *ssl = SSL_new(fresh_and_safe());

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

static SSL_CTX *fresh(void)
{
	return SSL_CTX_new(TLS_client_method());
}

/* The only caller completes what the helper began. */
int completed_by_caller_Ok(int fd)
{
	SSL_CTX *ctx = fresh();
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

static SSL_CTX *fresh_unsafe(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
}

int not_completed_Bad(int fd)
{
	SSL *ssl = SSL_new(fresh_unsafe());

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

static int open_ctx(SSL_CTX **out)
{
	*out = SSL_CTX_new(TLS_server_method());
	return *out ? 0 : -1;
}

int out_parameter_Ok(SSL_CTX **mine)
{
	if (open_ctx(mine) < 0)
		return -1;
	return harden(*mine);
}

/* Down two calls, and the helper stands below its caller. */
static int outer(SSL_CTX *ctx);

SSL_CTX *two_levels_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	outer(ctx);
	return ctx;
}

static int outer(SSL_CTX *ctx)
{
	decorate(ctx);
	return harden(ctx);
}

/* The helper takes the floor away again. */
static void for_old_printers(SSL_CTX *ctx)
{
	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 */
}

SSL_CTX *helper_lowers_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	harden(ctx);
	for_old_printers(ctx);
	return ctx;
}

/* A helper that calls itself: its summary is cut off where it begins, before the floor it always reaches. */
static int retry(SSL_CTX *ctx, int n)
{
	if (n > 0)
		return retry(ctx, n - 1);
	return SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}

SSL_CTX *FP_recursive(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect-wrong: TLS102 */

	retry(ctx, 3);
	return ctx;
}

/* What is handed through a function that has nothing to do with TLS is still the same object. */
static SSL_CTX *same(SSL_CTX *ctx)
{
	return ctx;
}

static SSL_CTX *handed_through(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	return same(ctx);
}

SSL *handed_through_Ok(void)
{
	SSL_CTX *ctx = handed_through();

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return SSL_new(ctx);
}

SSL *handed_through_Bad(void)
{
	SSL_CTX *ctx = same(SSL_CTX_new(TLS_server_method()));

	SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
	return SSL_new(ctx);
}
