/* CFStream: the level is an object with a name. */
#include <CFNetwork/CFNetwork.h>
#include <CoreFoundation/CoreFoundation.h>

void pinned_Bad(CFReadStreamRef in, CFWriteStreamRef out)
{
	CFReadStreamSetProperty(in, kCFStreamPropertySocketSecurityLevel, kCFStreamSocketSecurityLevelTLSv1); /* expect: TLS101 tls1.0 */
	CFWriteStreamSetProperty(out, kCFStreamPropertySocketSecurityLevel, kCFStreamSocketSecurityLevelSSLv3); /* expect: TLS101 ssl3 */
}

void negotiated_Ok(CFReadStreamRef in)
{
	CFReadStreamSetProperty(in, kCFStreamPropertySocketSecurityLevel, kCFStreamSocketSecurityLevelNegotiatedSSL);
}
