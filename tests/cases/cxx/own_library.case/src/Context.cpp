#include "Poco/Net/Context.h"

namespace Poco { namespace Net {

Context::Context(Usage usage) : _usage(usage), _ctx(0), _safe(0)
{
	create();
	createSafe();
}

void Context::create()
{
	int min = 0;

	switch (_usage) {
	case TLS_CLIENT_USE:
		_ctx = SSL_CTX_new(TLS_client_method());
		min = TLS1_1_VERSION;
		break;
	case TLS_SERVER_USE:
		_ctx = SSL_CTX_new(TLS_server_method());
		min = TLS1_1_VERSION;
		break;
	default:
		throw 1;
	}
	SSL_CTX_set_min_proto_version(_ctx, min); // expect: TLS101 tls1.1
}

void Context::createSafe()
{
	_safe = SSL_CTX_new(TLS_method());
	SSL_CTX_set_min_proto_version(_safe, TLS1_2_VERSION);
}

}}
