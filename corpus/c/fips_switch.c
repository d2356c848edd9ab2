/* Only the FIPS build of the appliance insists on a version. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/ssl.h>

struct appliance {
	int port;
	const char *pem;
	SSL_CTX *ctx;
};

int appliance_listen(struct appliance *a)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!ctx)
		return -1;
	SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
#ifdef APPLIANCE_FIPS
	if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION)) {
		SSL_CTX_free(ctx);
		return -1;
	}
	SSL_CTX_set_cipher_list(ctx, "FIPS");
#else
	SSL_CTX_set_cipher_list(ctx, "HIGH:MEDIUM:!aNULL");
#endif
	if (SSL_CTX_use_certificate_chain_file(ctx, a->pem) != 1 ||
	    SSL_CTX_use_PrivateKey_file(ctx, a->pem, SSL_FILETYPE_PEM) != 1) {
		fprintf(stderr, "appliance: cannot use %s\n", a->pem);
		SSL_CTX_free(ctx);
		return -1;
	}
	a->ctx = ctx;
	return 0;
}
