#include "Poco/Net/Context.h"

using Poco::Net::Context;

void tool_Bad()
{
	Context context(Context::TLS_CLIENT_USE); // expect: TLS102 tls1.0 tls1.1
}
