/* What is off for one context is read, and given to another. */
#include <openssl/ssl.h>

extern void serve(SSL_CTX *ctx, SSL_CTX *for_names);

void both_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()), *names = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_set_options(names, SSL_CTX_get_options(ctx));
	serve(ctx, names);
}

void both_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()), /* expect: TLS103 */
		*names = SSL_CTX_new(TLS_server_method()); /* expect: TLS103 */
	unsigned long off;

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1);
	off = SSL_CTX_get_options(ctx);
	SSL_CTX_clear_options(names, ~0UL);
	SSL_CTX_set_options(names, off | SSL_OP_NO_TICKET);
	serve(ctx, names);
}

void nothing_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()), /* expect: TLS102 */
		*names = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	SSL_CTX_set_options(names, SSL_CTX_get_options(ctx));
	serve(ctx, names);
}

/* Nobody knows what is off there. */
void of_another_Ok(SSL_CTX *other)
{
	SSL_CTX *names = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_options(names, SSL_CTX_get_options(other));
	serve(other, names);
}
