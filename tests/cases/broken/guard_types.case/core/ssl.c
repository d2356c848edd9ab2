#include <core/config.h>
#include <core/event_ssl.h>

core_int_t core_ssl_create(core_ssl_t *ssl, int protocols)
{
	ssl->ctx = SSL_CTX_new(SSLv23_method()); /* expect: TLS103 */
	if (!(protocols & CORE_SSL_TLSv1))
		SSL_CTX_set_options(ssl->ctx, SSL_OP_NO_TLSv1);
	SSL_CTX_set_options(ssl->ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1_1);
	return CORE_OK;
}
