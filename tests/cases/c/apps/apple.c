/* Apple's libraries as programs use them. */
#include <Security/SecureTransport.h>
#include <Network/Network.h>

SSLContextRef min_Ok(void)
{
	SSLContextRef c = SSLCreateContext(kCFAllocatorDefault, kSSLClientSide, kSSLStreamType);

	SSLSetProtocolVersionMin(c, kTLSProtocol12);
	return c;
}

SSLContextRef all_Bad(void)
{
	SSLContextRef c;

	SSLNewContext(false, &c); /* expect: TLS102 tls1.0 tls1.1 */
	SSLSetProtocolVersionEnabled(c, kSSLProtocolAll, true);
	return c;
}

SSLContextRef enabled_Ok(void)
{
	SSLContextRef c;

	SSLNewContext(false, &c);
	SSLSetProtocolVersionEnabled(c, kSSLProtocolAll, false);
	SSLSetProtocolVersionEnabled(c, kTLSProtocol12, true);
	return c;
}

SSLContextRef untouched_Bad(void)
{
	SSLContextRef c = SSLCreateContext(NULL, kSSLServerSide, kSSLStreamType); /* expect: TLS102 */

	SSLSetIOFuncs(c, r, w);
	return c;
}

nw_parameters_t nw_Bad(void)
{
	return nw_parameters_create_secure_tcp(^(nw_protocol_options_t options) {
		sec_protocol_options_t sec = nw_tls_copy_sec_protocol_options(options);

		sec_protocol_options_set_min_tls_protocol_version(sec, tls_protocol_version_TLSv11); /* expect: TLS101 tls1.1 */
	}, NW_PARAMETERS_DEFAULT_CONFIGURATION);
}
