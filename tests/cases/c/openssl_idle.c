/* A context that is released without a connection decides nothing; one that could have been connected with does. */
#include <openssl/ssl.h>

extern int run_server(SSL_CTX *ctx);

static void drop(SSL_CTX **ctx)
{
	SSL_CTX_free(*ctx);
	*ctx = NULL;
}

int cipher_list_is_valid(const char *list)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */
	int ok;

	if (!ctx)
		return 0;
	ok = SSL_CTX_set_cipher_list(ctx, list) == 1;
	drop(&ctx);
	return ok;
}

/* The function that is not seen may serve with it. */
int serve(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	int rc = run_server(ctx);

	SSL_CTX_free(ctx);
	return rc;
}

/* A connection is made, and gone again. */
int probe(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);
	int rc;

	SSL_set_fd(ssl, fd);
	rc = SSL_connect(ssl);
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	return rc;
}

/* Whoever chooses versions means to use them. */
void chooses(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 */
	SSL_CTX_free(ctx);
}
