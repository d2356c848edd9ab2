/* NSS: a range of the process holds for every socket made after it. */
#include <ssl.h>
#include <nss.h>

static PRFileDesc *open_socket(PRFileDesc *tcp)
{
	return SSL_ImportFD(NULL, tcp);
}

PRFileDesc *begin_Ok(PRFileDesc *tcp)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_3};

	SSL_VersionRangeSetDefault(ssl_variant_stream, &range);
	return open_socket(tcp);
}
