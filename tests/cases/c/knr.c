/* Old C: definitions with the types after the parameters, implicit int, declarations without prototypes. */
#include <openssl/ssl.h>

extern void warn();

SSL_CTX *knr_Bad(cert, key)
	char *cert;
	char *key;
{
	SSL_CTX *ctx;

	ctx = SSL_CTX_new(SSLv23_server_method()); /* expect: TLS102 */
	if (ctx == (SSL_CTX *)0) {
		warn("no context");
		return (SSL_CTX *)0;
	}
	SSL_CTX_use_certificate_file(ctx, cert, SSL_FILETYPE_PEM);
	SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM);
	return ctx;
}

SSL_CTX *knr_Ok(cert)
	char *cert;
{
	register SSL_CTX *ctx = SSL_CTX_new(SSLv23_server_method());

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1);
	SSL_CTX_use_certificate_file(ctx, cert, SSL_FILETYPE_PEM);
	return (ctx);
}

static SSL_CTX *ctx_of_program;

init_Bad(verbose)
{
	if (verbose)
		warn("starting");
	ctx_of_program = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 tls1.0 */
	return ctx_of_program == 0;
}
