// PJSUA2.
#include <pjsua2.hpp>
#include <pjsip.h>

void transport_Bad(pjsua_transport_config &cfg)
{
	pjsua_transport_config_default(&cfg);
	cfg.tls_setting.proto = PJ_SSL_SOCK_PROTO_TLS1 | PJ_SSL_SOCK_PROTO_TLS1_1 | PJ_SSL_SOCK_PROTO_TLS1_2; // expect: TLS101 tls1.0 tls1.1
}

void cxx_Bad()
{
	pj::TransportConfig cfg;

	cfg.tlsConfig.method = PJSIP_TLSV1_METHOD; // expect: TLS101 tls1.0
}

void cxx_Ok()
{
	pj::TransportConfig cfg;

	cfg.tlsConfig.proto = PJ_SSL_SOCK_PROTO_TLS1_2;
}
