/* Every method function of OpenSSL: flexible ones have the library's floor, fixed ones are what their name says. */
#include <openssl/ssl.h>

SSL_CTX *tls_Bad(void)
{
	return SSL_CTX_new(TLS_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

SSL_CTX *tls_client_Bad(void)
{
	return SSL_CTX_new(TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

SSL_CTX *tls_server_Bad(void)
{
	return SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */
}

/* The old name of TLS_method(), not "SSL 2 or 3". */
SSL_CTX *sslv23_Bad(void)
{
	return SSL_CTX_new(SSLv23_method()); /* expect: TLS102 */
}

SSL_CTX *sslv23_client_Bad(void)
{
	return SSL_CTX_new(SSLv23_client_method()); /* expect: TLS102 */
}

SSL_CTX *sslv23_server_Bad(void)
{
	return SSL_CTX_new(SSLv23_server_method()); /* expect: TLS102 */
}

SSL_CTX *sslv23_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *sslv2_Bad(void)
{
	return SSL_CTX_new(SSLv2_method()); /* expect: TLS101 ssl2.0 */
}

SSL_CTX *sslv2_client_Bad(void)
{
	return SSL_CTX_new(SSLv2_client_method()); /* expect: TLS101 ssl2.0 */
}

SSL_CTX *sslv2_server_Bad(void)
{
	return SSL_CTX_new(SSLv2_server_method()); /* expect: TLS101 ssl2.0 */
}

SSL_CTX *sslv3_Bad(void)
{
	return SSL_CTX_new(SSLv3_method()); /* expect: TLS101 ssl3.0 */
}

SSL_CTX *sslv3_client_Bad(void)
{
	return SSL_CTX_new(SSLv3_client_method()); /* expect: TLS101 ssl3.0 */
}

SSL_CTX *sslv3_server_Bad(void)
{
	return SSL_CTX_new(SSLv3_server_method()); /* expect: TLS101 ssl3.0 */
}

SSL_CTX *tlsv1_Bad(void)
{
	return SSL_CTX_new(TLSv1_method()); /* expect: TLS101 tls1.0 */
}

SSL_CTX *tlsv1_client_Bad(void)
{
	return SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 tls1.0 */
}

SSL_CTX *tlsv1_server_Bad(void)
{
	return SSL_CTX_new(TLSv1_server_method()); /* expect: TLS101 tls1.0 */
}

SSL_CTX *tlsv1_1_Bad(void)
{
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 tls1.1 */
}

SSL_CTX *tlsv1_1_client_Bad(void)
{
	return SSL_CTX_new(TLSv1_1_client_method()); /* expect: TLS101 tls1.1 */
}

SSL_CTX *tlsv1_1_server_Bad(void)
{
	return SSL_CTX_new(TLSv1_1_server_method()); /* expect: TLS101 tls1.1 */
}

SSL_CTX *tlsv1_2_Ok(void)
{
	return SSL_CTX_new(TLSv1_2_method());
}

SSL_CTX *tlsv1_2_client_Ok(void)
{
	return SSL_CTX_new(TLSv1_2_client_method());
}

SSL_CTX *tlsv1_2_server_Ok(void)
{
	return SSL_CTX_new(TLSv1_2_server_method());
}

/* A single-version method ignores bounds and switches, and still returns success. */
SSL_CTX *fixed_ignores_floor_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_method()); /* expect: TLS101 tls1.0 */

	if (!ctx || !SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION))
		return NULL;
	return ctx;
}

SSL_CTX *fixed_ignores_options_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_1_server_method()); /* expect: TLS101 tls1.1 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *fixed_ignores_old_floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_2_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
	return ctx;
}

/* With a library context: the method is the third argument. */
SSL_CTX *new_ex_Bad(OSSL_LIB_CTX *lib)
{
	return SSL_CTX_new_ex(lib, NULL, TLS_server_method()); /* expect: TLS102 */
}

SSL_CTX *new_ex_fixed_Bad(OSSL_LIB_CTX *lib)
{
	return SSL_CTX_new_ex(lib, "provider=default", TLSv1_server_method()); /* expect: TLS101 tls1.0 */
}

SSL_CTX *new_ex_Ok(OSSL_LIB_CTX *lib)
{
	SSL_CTX *ctx = SSL_CTX_new_ex(lib, NULL, TLS_server_method());

	if (ctx != NULL)
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* The method is kept in a variable first: what names the old version is the method call. */
SSL_CTX *method_variable_Bad(void)
{
	const SSL_METHOD *meth;

	meth = TLSv1_client_method(); /* expect: TLS101 tls1.0 */
	return SSL_CTX_new(meth);
}

SSL_CTX *method_variable_flexible_Bad(void)
{
	const SSL_METHOD *meth = SSLv23_client_method();
	SSL_CTX *ctx = SSL_CTX_new(meth); /* expect: TLS102 */

	return ctx;
}

SSL_CTX *method_variable_overwritten_Ok(int dtls)
{
	const SSL_METHOD *meth = TLSv1_method();
	SSL_CTX *ctx;

	meth = TLSv1_2_method();
	ctx = SSL_CTX_new(meth);
	(void)dtls;
	return ctx;
}

SSL_CTX *method_chosen_Bad(int server)
{
	SSL_CTX *ctx;

	ctx = SSL_CTX_new(server ? TLS_server_method() : TLS_client_method()); /* expect: TLS102 */
	return ctx;
}

SSL_CTX *method_chosen_Ok(int server)
{
	SSL_CTX *ctx = SSL_CTX_new(server ? TLS_server_method() : TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *method_chosen_fixed_Bad(int modern)
{
	const SSL_METHOD *meth;

	if (modern)
		meth = TLSv1_2_client_method();
	else
		meth = TLSv1_client_method(); /* expect: TLS101 sometimes tls1.0 */
	return SSL_CTX_new(meth);
}

SSL_CTX *method_chosen_fixed_Ok(int server)
{
	const SSL_METHOD *meth;

	if (server)
		meth = TLSv1_2_server_method();
	else
		meth = TLSv1_2_client_method();
	return SSL_CTX_new(meth);
}

/* The method of a context is swapped afterwards. */
SSL_CTX *swapped_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_2_method());

	SSL_CTX_set_ssl_version(ctx, TLSv1_method()); /* expect: TLS101 tls1.0 */
	return ctx;
}

SSL_CTX *swapped_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method());

	SSL_CTX_set_ssl_version(ctx, TLSv1_2_method());
	return ctx;
}

/* A context made by somebody else is given a method: one version alone is what it speaks from now on. */
void swapped_of_caller_Bad(SSL_CTX *ctx)
{
	SSL_CTX_set_ssl_version(ctx, TLSv1_1_method()); /* expect: TLS101 tls1.1 */
}

void swapped_of_caller_Ok(SSL_CTX *ctx, SSL *ssl)
{
	SSL_CTX_set_ssl_version(ctx, TLSv1_2_method());
	SSL_set_ssl_method(ssl, TLS_client_method());
}

/* A method taken only to be asked about, never given to a context. */
const SSL_METHOD *only_named_Ok(void)
{
	const SSL_METHOD *known[] = {TLS_method(), DTLS_method()};

	return known[0] == known[1] ? NULL : known[0];
}
