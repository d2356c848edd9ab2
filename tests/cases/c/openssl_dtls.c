/* DTLS: its own methods, constants and numbers that fall as versions rise. */
#include <openssl/ssl.h>

SSL_CTX *dtls_Bad(void)
{
	return SSL_CTX_new(DTLS_method()); /* expect: TLS102 dtls1.0 */
}

SSL_CTX *dtls_client_Bad(void)
{
	return SSL_CTX_new(DTLS_client_method()); /* expect: TLS102 dtls1.0 */
}

SSL_CTX *dtls_server_Bad(void)
{
	return SSL_CTX_new(DTLS_server_method()); /* expect: TLS102 dtls1.0 */
}

SSL_CTX *dtlsv1_Bad(void)
{
	return SSL_CTX_new(DTLSv1_method()); /* expect: TLS101 dtls1.0 */
}

SSL_CTX *dtlsv1_client_Bad(void)
{
	return SSL_CTX_new(DTLSv1_client_method()); /* expect: TLS101 dtls1.0 */
}

SSL_CTX *dtlsv1_server_Bad(void)
{
	return SSL_CTX_new(DTLSv1_server_method()); /* expect: TLS101 dtls1.0 */
}

SSL_CTX *dtlsv1_2_Ok(void)
{
	return SSL_CTX_new(DTLSv1_2_method());
}

SSL_CTX *dtlsv1_2_client_Ok(void)
{
	return SSL_CTX_new(DTLSv1_2_client_method());
}

SSL_CTX *dtlsv1_2_server_Ok(void)
{
	return SSL_CTX_new(DTLSv1_2_server_method());
}

SSL_CTX *floor_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_method());

	SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION);
	return ctx;
}

SSL_CTX *floor_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_method());

	SSL_CTX_set_min_proto_version(ctx, DTLS1_VERSION); /* expect: TLS101 dtls1.0 */
	return ctx;
}

/* A TLS constant on a DTLS object is accepted and changes nothing. */
SSL_CTX *wrong_family_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_server_method()); /* expect: TLS102 dtls1.0 */

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* And the other way round. */
SSL_CTX *wrong_family_tls_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION);
	return ctx;
}

SSL_CTX *option_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_DTLSv1);
	return ctx;
}

/* The same bit under its TLS name. */
SSL_CTX *shared_bit_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	return ctx;
}

SSL_CTX *capped_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(DTLS_client_method());

	SSL_CTX_set_max_proto_version(ctx, DTLS1_VERSION); /* expect: TLS105 dtls1.0 */
	return ctx;
}

/* One floor for each family, as programs with both kinds of socket write it. */
SSL_CTX *family_Ok(int datagram)
{
	SSL_CTX *ctx = SSL_CTX_new(datagram ? DTLS_method() : TLS_method());

	if (!ctx)
		return NULL;
	if (datagram)
		SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION);
	else
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

/* Names with "v1" that are no version at all. */
int name_traps_Ok(SSL *ssl, BIO_ADDR *peer)
{
	struct timeval left;

	if (DTLSv1_get_timeout(ssl, &left))
		DTLSv1_handle_timeout(ssl);
	return DTLSv1_listen(ssl, peer);
}
