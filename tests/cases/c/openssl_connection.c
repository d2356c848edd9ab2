/* The connection object: a copy of its context at the moment of SSL_new(), with setters of its own. */
#include <openssl/ssl.h>

int floor_on_connection_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_set_min_proto_version(ssl, TLS1_2_VERSION);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int floor_on_connection_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_set_min_proto_version(ssl, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

/* Nothing set anywhere: one finding, where the context is made. */
int nothing_set_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);

	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int inherited_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_fd(ssl, fd);
	return SSL_accept(ssl);
}

/* What a context has is overridden on the connection. */
int overridden_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_min_proto_version(ssl, TLS1_1_VERSION); /* expect: TLS101 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_accept(ssl);
}

int floor_removed_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_min_proto_version(ssl, 0); /* expect: TLS106 tls1.0 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_accept(ssl);
}

/* A floor that comes after SSL_new() does not reach the connection made before. */
int too_late_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int options_on_connection_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_set_options(ssl, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int options_on_both_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method());
	SSL *ssl;

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	ssl = SSL_new(ctx);
	SSL_set_options(ssl, SSL_OP_NO_TLSv1_1);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int cleared_on_connection_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	SSL *ssl;

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	ssl = SSL_new(ctx);
	SSL_clear_options(ssl, SSL_OP_NO_TLSv1_1); /* expect: TLS106 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_accept(ssl);
}

int capped_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_set_max_proto_version(ssl, TLS1_1_VERSION); /* expect: TLS105 tls1.0 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int ctrl_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_ctrl(ssl, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, NULL);
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int ctrl_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(ctx);

	SSL_ctrl(ssl, 123, TLS1_VERSION, NULL); /* expect: TLS101 tls1.0 tls1.1 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int method_swapped_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_ssl_method(ssl, TLSv1_client_method()); /* expect: TLS101 tls1.0 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int duplicated_Ok(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl, *second;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	second = SSL_dup(ssl);
	SSL_set_fd(second, fd);
	return SSL_connect(second);
}

/* A BIO chain makes its connection from the context; there is no SSL_new() to see. */
BIO *bio_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	BIO *bio = BIO_new_ssl_connect(ctx);

	BIO_set_conn_hostname(bio, "www.example.org:https");
	return bio;
}

BIO *bio_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	BIO *bio;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	bio = BIO_new_ssl_connect(ctx);
	BIO_set_conn_hostname(bio, "www.example.org:https");
	return bio;
}

/* The connection of a BIO is fetched and given its floor. */
BIO *bio_connection_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl = NULL;
	BIO *bio;

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	bio = BIO_new_ssl_connect(ctx);
	BIO_get_ssl(bio, &ssl);
	SSL_set_tlsext_host_name(ssl, "www.example.org");
	return bio;
}

/* What was negotiated is asked, nothing is set. */
int asked_Ok(SSL *ssl)
{
	if (SSL_version(ssl) == TLS1_VERSION || SSL_version(ssl) < TLS1_2_VERSION)
		return -1;
	return SSL_get_min_proto_version(ssl) == TLS1_1_VERSION;
}

void handed_in_Bad(SSL *ssl)
{
	SSL_set_min_proto_version(ssl, TLS1_VERSION); /* expect: TLS101 */
}
