/* Which paths a floor is on: branches, loops, switch, goto, early return, ?: and assignments in conditions. */
#include <openssl/ssl.h>
#include <stdlib.h>
#include <string.h>

extern int have_cert(const char *name);
extern int next_line(char *line, size_t size);

SSL_CTX *one_branch_Bad(int strict)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */

	if (strict)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *both_branches_Ok(int strict)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (strict)
		SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
	else
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *old_branch_Bad(int compat)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (compat)
		SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 sometimes tls1.1 */
	else
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *conditional_operator_Bad(int compat)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, compat ? TLS1_VERSION : TLS1_2_VERSION); /* expect: TLS101 sometimes tls1.0 tls1.1 */
	return ctx;
}

SSL_CTX *conditional_operator_Ok(int only_new)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_min_proto_version(ctx, only_new ? TLS1_3_VERSION : TLS1_2_VERSION);
	return ctx;
}

/* Branches that have nothing to do with it. */
SSL_CTX *unrelated_branch_Ok(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (cert)
		SSL_CTX_use_certificate_chain_file(ctx, cert);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	if (have_cert("ca"))
		SSL_CTX_set_default_verify_paths(ctx);
	else
		SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
	return ctx;
}

/* The same condition twice: what the first arm leaves open the second closes. */
SSL_CTX *correlated_Ok(int client)
{
	SSL_CTX *ctx;

	if (client)
		ctx = SSL_CTX_new(TLS_client_method());
	else
		ctx = SSL_CTX_new(TLS_server_method());
	if (!ctx)
		return NULL;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* Of two contexts on two branches, only one gets its floor. */
SSL_CTX *one_of_two_Bad(int client)
{
	SSL_CTX *ctx;

	if (client) {
		ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	} else {
		ctx = SSL_CTX_new(TLS_server_method());
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	}
	return ctx;
}

SSL_CTX *constant_condition_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (1)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	if (0)
		SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
	return ctx;
}

SSL_CTX *early_return_Bad(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 sometimes */

	if (!cert)
		return ctx;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *early_return_Ok(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	if (!cert)
		return ctx;
	SSL_CTX_use_certificate_chain_file(ctx, cert);
	return ctx;
}

SSL_CTX *assigned_in_condition_Bad(void)
{
	SSL_CTX *ctx;

	if ((ctx = SSL_CTX_new(TLS_client_method())) == NULL) /* expect: TLS102 */
		return NULL;
	SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
	return ctx;
}

SSL_CTX *assigned_in_condition_Ok(void)
{
	SSL_CTX *ctx;

	if (!(ctx = SSL_CTX_new(TLS_client_method())))
		return NULL;
	if (SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) != 1)
		abort();
	return ctx;
}

SSL_CTX *comma_Ok(void)
{
	SSL_CTX *ctx;

	return (ctx = SSL_CTX_new(TLS_method()), SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION), ctx);
}

SSL_CTX *short_circuit_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	if (ctx && SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) && SSL_CTX_set_default_verify_paths(ctx))
		return ctx;
	SSL_CTX_free(ctx);
	return NULL;
}

/* The setter stands behind a test that may be false while the context lives on. */
SSL_CTX *short_circuit_Bad(int strict)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS103 sometimes */

	if (strict && !SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION))
		return NULL;
	return ctx;
}

/* Each level adds what the lower ones turn off. */
SSL_CTX *fall_through_Bad(int level)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */
	long opts = 0;

	switch (level) {
	case 3:
		opts |= SSL_OP_NO_TLSv1_1;
		/* fall through */
	case 2:
		opts |= SSL_OP_NO_TLSv1;
		/* fall through */
	default:
		opts |= SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;
		break;
	}
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *fall_through_Ok(int level)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method());
	long opts = 0;

	switch (level) {
	case 3:
		opts |= SSL_OP_NO_TLSv1_2;
		/* fall through */
	case 2:
		opts |= SSL_OP_NO_TICKET;
		/* fall through */
	default:
		opts |= SSL_OP_NO_TLSv1_1;
		opts |= SSL_OP_NO_TLSv1;
	}
	SSL_CTX_set_options(ctx, opts);
	return ctx;
}

SSL_CTX *switch_value_Bad(int wanted)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	int min;

	switch (wanted) {
	case 13:
		min = TLS1_3_VERSION;
		break;
	case 11:
		min = TLS1_1_VERSION;
		break;
	default:
		min = TLS1_2_VERSION;
		break;
	}
	SSL_CTX_set_min_proto_version(ctx, min); /* expect: TLS101 sometimes tls1.1 */
	return ctx;
}

SSL_CTX *switch_value_Ok(int wanted)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	int min;

	switch (wanted) {
	case 13:
		min = TLS1_3_VERSION;
		break;
	case 12:
	default:
		min = TLS1_2_VERSION;
	}
	SSL_CTX_set_min_proto_version(ctx, min);
	return ctx;
}

/* No default: other values leave the context as it was. */
SSL_CTX *switch_without_default_Bad(int wanted)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS103 sometimes tls1.0 tls1.1 */

	switch (wanted) {
	case 12:
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
		break;
	case 13:
		SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
		break;
	}
	return ctx;
}

SSL_CTX *goto_Ok(const char *cert)
{
	SSL_CTX *ctx = NULL, *ready = NULL;

	ctx = SSL_CTX_new(TLS_server_method());
	if (!ctx)
		goto out;
	if (SSL_CTX_use_certificate_chain_file(ctx, cert) != 1)
		goto out;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ready = ctx;
	ctx = NULL;
out:
	SSL_CTX_free(ctx);
	return ready;
}

/* The label is reached around the setter, and the context is handed out there. */
SSL_CTX *goto_Bad(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 sometimes */

	if (!cert)
		goto out;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
out:
	return ctx;
}

SSL_CTX *backward_goto_Ok(int tries)
{
	SSL_CTX *ctx;

again:
	ctx = SSL_CTX_new(TLS_client_method());
	if (!ctx && tries-- > 0)
		goto again;
	if (ctx)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* A loop may run zero times. */
SSL_CTX *loop_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect: TLS103 sometimes */
	char line[80];

	while (next_line(line, sizeof(line)))
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *do_loop_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	do {
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	} while (0);
	return ctx;
}

/* One context for each turn, each with its floor. */
int created_in_loop_Ok(SSL_CTX **out, int n)
{
	for (int i = 0; i < n; i++) {
		SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

		if (!ctx)
			continue;
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
		out[i] = ctx;
	}
	return n;
}

int created_in_loop_Bad(SSL_CTX **out, int n)
{
	for (int i = 0; i < n; i++) {
		SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

		if (!ctx)
			break;
		SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3);
		out[i] = ctx;
	}
	return n;
}

SSL_CTX *infinite_loop_Ok(void)
{
	for (;;) {
		SSL_CTX *ctx = SSL_CTX_new(TLS_method());

		if (!ctx)
			continue;
		if (SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION))
			return ctx;
		SSL_CTX_free(ctx);
	}
}

/* Words from a configuration line, every one of them recent enough. */
SSL_CTX *words_Ok(const char *word)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());
	int min = TLS1_2_VERSION;

	if (strcmp(word, "1.3") == 0)
		min = TLS1_3_VERSION;
	SSL_CTX_set_min_proto_version(ctx, min);
	return ctx;
}

/* A statement expression and a block of its own change nothing. */
SSL_CTX *nested_Ok(void)
{
	SSL_CTX *ctx;

	{
		const SSL_METHOD *m = TLS_method();
		{
			ctx = SSL_CTX_new(m);
		}
	}
	{
		int min = TLS1_2_VERSION;
		(void)(SSL_CTX_set_min_proto_version(ctx, min) || (abort(), 0));
	}
	return ctx;
}

/* Results gathered with &=: one that is false makes the whole false, whatever the rest gives. */
static const char *least;

void configure(const char *text)
{
	least = strdup(text);
}

static int version_of(const char *text)
{
	if (!text)
		return 0;
	return strcmp(text, "TLS1.3") == 0 ? TLS1_3_VERSION : -1;
}

static int give_versions(SSL_CTX *ctx)
{
	int version = version_of(least);

	if (version == -1)
		return 0;
	SSL_CTX_set_min_proto_version(ctx, version ? version : TLS1_3_VERSION);
	return 1;
}

SSL_CTX *gathers_results(const char *ca)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	int ok = 1;

	ok &= give_versions(ctx);
	ok &= SSL_CTX_load_verify_locations(ctx, ca, NULL);
	ok &= SSL_CTX_set_default_verify_paths(ctx);
	if (!ok) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	return ctx;
}

static SSL_CTX *of_server;

/* The constant stands on the left: what was made is not NULL. */
int yoda(void)
{
	of_server = SSL_CTX_new(TLS_server_method());
	if (NULL == of_server)
		return 0;
	return SSL_CTX_set_min_proto_version(of_server, TLS1_2_VERSION);
}
