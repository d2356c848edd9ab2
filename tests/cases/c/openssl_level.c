/* Cipher strings and security levels: no floor by themselves, but level 0 gives up what a floor relies on. */
#include <openssl/ssl.h>

SSL_CTX *cipher_level_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_cipher_list(ctx, "ALL:@SECLEVEL=0"); /* expect-note: TLS106 */
	return ctx;
}

SSL_CTX *cipher_level_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_cipher_list(ctx, "DEFAULT:@SECLEVEL=2");
	return ctx;
}

SSL_CTX *level_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_security_level(ctx, 0); /* expect-note: TLS106 */
	return ctx;
}

SSL_CTX *level_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_security_level(ctx, 2);
	return ctx;
}

/* Raised again afterwards. */
SSL_CTX *level_raised_again_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_security_level(ctx, 0);
	SSL_CTX_set_security_level(ctx, 1);
	return ctx;
}

int connection_level_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_security_level(ssl, 0); /* expect-note: TLS106 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

int connection_cipher_level_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
	SSL *ssl;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	SSL_set_cipher_list(ssl, "DEFAULT@SECLEVEL=0"); /* expect-note: TLS106 */
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

/* Without a floor there is one finding: the floor that is missing. */
SSL_CTX *no_floor_and_level_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_cipher_list(ctx, "ALL:@SECLEVEL=0");
	return ctx;
}

/* A word of a cipher list names the age of a cipher, it switches no protocol. */
SSL_CTX *cipher_words_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 tls1.0 tls1.1 */

	SSL_CTX_set_cipher_list(ctx, "ALL:!TLSv1:!SSLv3");
	return ctx;
}

SSL_CTX *cipher_words_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	SSL_CTX_set_cipher_list(ctx, "TLSv1+HIGH:!SSLv2:!aNULL");
	return ctx;
}

/* Under OpenSSL 1.1.1 a raised level is no floor: level 2 still takes TLS 1.0. */
SSL_CTX *level_is_no_floor_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	SSL_CTX_set_security_level(ctx, 2);
	return ctx;
}
