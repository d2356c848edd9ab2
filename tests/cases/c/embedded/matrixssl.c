/* MatrixSSL: a range or a list in the session's options, flags in old releases. */
#include "matrixssl/matrixsslApi.h"

int range_Bad(ssl_t **ssl, sslKeys_t *keys)
{
	sslSessOpts_t options;

	memset(&options, 0, sizeof options);
	matrixSslSessOptsSetClientTlsVersionRange(&options, v_tls_1_0, v_tls_1_2); /* expect: TLS101 tls1.0 tls1.1 */
	return matrixSslNewClientSession(ssl, keys, NULL, NULL, 0, certCb, "host", NULL, NULL, &options);
}

int range_Ok(ssl_t **ssl, sslKeys_t *keys)
{
	sslSessOpts_t options;

	memset(&options, 0, sizeof options);
	matrixSslSessOptsSetServerTlsVersionRange(&options, v_tls_1_2, v_tls_1_3);
	return matrixSslNewServerSession(ssl, keys, certCb, &options);
}

int list_Bad(sslSessOpts_t *options)
{
	const psProtocolVersion_t versions[] = {v_tls_1_2, v_tls_1_1};

	return matrixSslSessOptsSetServerTlsVersions(options, versions, 2); /* expect: TLS101 tls1.1 */
}

int list_Ok(sslSessOpts_t *options)
{
	const psProtocolVersion_t versions[] = {v_tls_1_3, v_tls_1_2};

	return matrixSslSessOptsSetServerTlsVersions(options, versions, 2);
}

int flags_Bad(ssl_t **ssl, sslKeys_t *keys)
{
	sslSessOpts_t options;

	memset(&options, 0, sizeof options);
	options.versionFlag = SSL_FLAGS_TLS; /* expect: TLS101 tls1.0 */
	return matrixSslNewClientSession(ssl, keys, NULL, NULL, 0, certCb, "host", NULL, NULL, &options);
}

int flags_Ok(ssl_t **ssl, sslKeys_t *keys)
{
	sslSessOpts_t options;

	memset(&options, 0, sizeof options);
	options.versionFlag = SSL_FLAGS_TLS_1_2;
	return matrixSslNewClientSession(ssl, keys, NULL, NULL, 0, certCb, "host", NULL, NULL, &options);
}
