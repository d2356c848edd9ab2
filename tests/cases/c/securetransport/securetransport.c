/* SecureTransport: the numbers of its versions are in no order. */
#include <Security/Security.h>
#include <Security/SecureTransport.h>

SSLContextRef untouched_Bad(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLClientSide, kSSLStreamType); /* expect: TLS102 tls1.0 tls1.1 */

	SSLSetPeerDomainName(ctx, "host", 4);
	return ctx;
}

SSLContextRef floor_Ok(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLClientSide, kSSLStreamType);

	SSLSetProtocolVersionMin(ctx, kTLSProtocol12);
	return ctx;
}

SSLContextRef floor_Bad(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLClientSide, kSSLStreamType);

	SSLSetProtocolVersionMin(ctx, kTLSProtocol11); /* expect: TLS101 tls1.1 */
	SSLSetProtocolVersionMax(ctx, kTLSProtocol12);
	return ctx;
}

/* Everything off, then one by one. */
SSLContextRef switched_Ok(void)
{
	SSLContextRef ctx;

	SSLNewContext(false, &ctx);
	SSLSetProtocolVersionEnabled(ctx, kSSLProtocolAll, false);
	SSLSetProtocolVersionEnabled(ctx, kTLSProtocol12, true);
	return ctx;
}

SSLContextRef switched_Bad(void)
{
	SSLContextRef ctx;

	SSLNewContext(true, &ctx);
	SSLSetProtocolVersionEnabled(ctx, kSSLProtocolAll, false);
	SSLSetProtocolVersionEnabled(ctx, kTLSProtocol1, true);
	SSLSetProtocolVersionEnabled(ctx, kTLSProtocol11, true);
	SSLSetProtocolVersionEnabled(ctx, kTLSProtocol12, true); /* expect: TLS101 tls1.0 tls1.1 */
	return ctx;
}

SSLContextRef only_Bad(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLServerSide, kSSLStreamType);

	SSLSetProtocolVersion(ctx, kTLSProtocol1Only); /* expect: TLS101 tls1.0 */
	return ctx;
}

SSLContextRef highest_Bad(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLServerSide, kSSLStreamType);

	SSLSetProtocolVersion(ctx, kTLSProtocol1); /* expect: TLS105 tls1.0 */
	return ctx;
}

SSLContextRef session_config_Ok(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLClientSide, kSSLStreamType);

	SSLSetSessionConfig(ctx, kSSLSessionConfig_ATSv1);
	return ctx;
}

SSLContextRef datagram_Bad(void)
{
	return SSLCreateContext(NULL, kSSLClientSide, kSSLDatagramType); /* expect: TLS102 dtls1.0 */
}

SSLContextRef datagram_Ok(void)
{
	SSLContextRef ctx = SSLCreateContext(NULL, kSSLClientSide, kSSLDatagramType);

	SSLSetProtocolVersionMin(ctx, kDTLSProtocol12);
	return ctx;
}
