/* NSS: an old range of the process, and a socket of which nobody knows when it is made. */
#include <ssl.h>
#include <nss.h>

void begin_Bad(void)
{
	SSLVersionRange range;

	range.min = SSL_LIBRARY_VERSION_TLS_1_0; /* expect: TLS101 tls1.0 tls1.1 */
	range.max = SSL_LIBRARY_VERSION_TLS_1_2;
	SSL_VersionRangeSetDefault(ssl_variant_stream, &range);
	SSL_OptionSetDefault(SSL_SECURITY, PR_TRUE);
}

PRFileDesc *open_later(PRFileDesc *tcp)
{
	return SSL_ImportFD(NULL, tcp); /* expect-note: TLS202 */
}
