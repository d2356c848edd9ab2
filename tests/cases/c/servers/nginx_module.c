/* A module of nginx: the mask lists what is permitted. */
#include <ngx_config.h>
#include <ngx_core.h>
#include <ngx_event_openssl.h>

ngx_int_t mask_Bad(ngx_ssl_t *ssl)
{
	return ngx_ssl_create(ssl, NGX_SSL_TLSv1 | NGX_SSL_TLSv1_1 | NGX_SSL_TLSv1_2, NULL); /* expect: TLS101 tls1.0 tls1.1 */
}

ngx_int_t mask_Ok(ngx_ssl_t *ssl)
{
	return ngx_ssl_create(ssl, NGX_SSL_TLSv1_2 | NGX_SSL_TLSv1_3, NULL);
}
