/* A library's function: what its own tools leave out others may ask for. */
#include <nss.h>
#include <ssl.h>

int crypto_init(int with_ssl)
{
	if (with_ssl) {
		NSS_SetDomesticPolicy();
		SSL_OptionSetDefault(SSL_ENABLE_SSL3, PR_TRUE);
		SSL_OptionSetDefault(SSL_ENABLE_TLS, PR_TRUE); /* expect: TLS101 tls1.0 tls1.1 */
	}
	return 0;
}

int crypto_init_Ok(int with_ssl)
{
	SSLVersionRange range = {SSL_LIBRARY_VERSION_TLS_1_2, SSL_LIBRARY_VERSION_TLS_1_3};

	return with_ssl ? SSL_VersionRangeSetDefault(ssl_variant_stream, &range) : 0;
}
