/* PJSIP: the settings of a transport, filled with defaults first. */
#include <pjsip.h>
#include <pjsua-lib/pjsua.h>

void untouched_Bad(pjsip_endpoint *endpt)
{
	pjsip_tls_setting tls;

	pjsip_tls_setting_default(&tls); /* expect: TLS102 tls1.0 tls1.1 */
	pjsip_tls_transport_start2(endpt, &tls, NULL, NULL, 1, NULL);
}

void mask_Bad(pjsip_endpoint *endpt)
{
	pjsip_tls_setting tls;

	pjsip_tls_setting_default(&tls);
	tls.proto = PJ_SSL_SOCK_PROTO_TLS1_1 | PJ_SSL_SOCK_PROTO_TLS1_2; /* expect: TLS101 tls1.1 */
	pjsip_tls_transport_start2(endpt, &tls, NULL, NULL, 1, NULL);
}

void mask_Ok(pjsip_endpoint *endpt)
{
	pjsip_tls_setting tls;

	pjsip_tls_setting_default(&tls);
	tls.proto = PJ_SSL_SOCK_PROTO_TLS1_2 | PJ_SSL_SOCK_PROTO_TLS1_3;
	pjsip_tls_transport_start2(endpt, &tls, NULL, NULL, 1, NULL);
}

void transport_Bad(pjsua_transport_config *cfg)
{
	cfg->tls_setting.method = PJSIP_TLSV1_METHOD; /* expect: TLS101 tls1.0 */
}

void socket_Ok(pj_pool_t *pool, pj_ssl_sock_t **s)
{
	pj_ssl_sock_param param;

	pj_ssl_sock_param_default(&param);
	param.proto = PJ_SSL_SOCK_PROTO_TLS1_2;
	pj_ssl_sock_create(pool, &param, s);
}
