/* Error paths: a context freed before any use never speaks to anyone, so it makes nothing partial. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>

SSL_CTX *freed_before_floor_Ok(const char *ca)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		return NULL;
	if (!SSL_CTX_load_verify_locations(ctx, ca, NULL)) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *freed_before_floor_Bad(const char *ca)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */

	if (!ctx)
		return NULL;
	if (!SSL_CTX_load_verify_locations(ctx, ca, NULL)) {
		SSL_CTX_free(ctx);
		return NULL;
	}
	return ctx;
}

SSL_CTX *setter_checked_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		goto err;
	if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION))
		goto err;
	return ctx;
err:
	ERR_print_errors_fp(stderr);
	SSL_CTX_free(ctx);
	return NULL;
}

SSL_CTX *setter_checked_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (!ctx)
		goto err;
	if (!SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION)) /* expect: TLS101 tls1.0 tls1.1 */
		goto err;
	return ctx;
err:
	SSL_CTX_free(ctx);
	return NULL;
}

/* The message is printed and we go on: a known version cannot be refused. */
SSL_CTX *setter_only_logged_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) != 1)
		fprintf(stderr, "cannot set the minimum\n");
	return ctx;
}

/* Where the new one is refused, an old one is taken. */
SSL_CTX *fallback_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION) != 1)
		SSL_CTX_set_min_proto_version(ctx, TLS1_1_VERSION); /* expect: TLS101 sometimes tls1.1 */
	return ctx;
}

SSL_CTX *exit_on_error_Ok(const char *key)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) <= 0)
		exit(1);
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

int freed_in_caller_order_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = NULL;
	int rc = -1;

	if (!ctx)
		goto done;
	if (fd < 0)
		goto done;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	if (!ssl || !SSL_set_fd(ssl, fd))
		goto done;
	rc = SSL_connect(ssl);
done:
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	return rc;
}

int freed_in_caller_order_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = NULL;
	int rc = -1;

	if (!ctx)
		goto done;
	ssl = SSL_new(ctx);
	if (!ssl || !SSL_set_fd(ssl, fd))
		goto done;
	rc = SSL_connect(ssl);
done:
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	return rc;
}

/* Returned as NULL on failure, stored through a pointer on success. */
int out_parameter_Ok(SSL_CTX **out, const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (ctx == NULL)
		return -1;
	if (SSL_CTX_use_certificate_file(ctx, cert, SSL_FILETYPE_PEM) != 1) {
		SSL_CTX_free(ctx);
		return -1;
	}
	if (SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) == 0) {
		SSL_CTX_free(ctx);
		return -1;
	}
	*out = ctx;
	return 0;
}

int out_parameter_Bad(SSL_CTX **out, const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	if (ctx == NULL)
		return -1;
	if (SSL_CTX_use_certificate_file(ctx, cert, SSL_FILETYPE_PEM) != 1) {
		SSL_CTX_free(ctx);
		return -1;
	}
	*out = ctx;
	return 0;
}

/* The macro idiom of many code bases. */
#define CHECK(expr)                                                                                                    \
	do {                                                                                                           \
		if (!(expr)) {                                                                                         \
			SSL_CTX_free(ctx);                                                                             \
			return NULL;                                                                                   \
		}                                                                                                      \
	} while (0)

SSL_CTX *checked_by_macro_Ok(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	CHECK(ctx);
	CHECK(SSL_CTX_use_certificate_chain_file(ctx, cert) == 1);
	CHECK(SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION));
	return ctx;
}

SSL_CTX *checked_by_macro_Bad(const char *cert)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	CHECK(ctx);
	CHECK(SSL_CTX_use_certificate_chain_file(ctx, cert) == 1);
	return ctx;
}
