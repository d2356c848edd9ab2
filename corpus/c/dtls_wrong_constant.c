/* Video over DTLS. The author took the TLS constant for the DTLS one. */
#include <stdio.h>
#include <stdlib.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/srtp.h>

struct track {
	SSL_CTX *ctx;
	SSL *ssl;
	int is_server;
};

static int always_accept(int ok, X509_STORE_CTX *store)
{
	(void)ok;
	(void)store;
	return 1; /* fingerprints are compared later */
}

int track_init(struct track *t, X509 *cert, EVP_PKEY *key)
{
	t->ctx = SSL_CTX_new(DTLS_method());
	if (!t->ctx) {
		ERR_print_errors_fp(stderr);
		return -1;
	}
	/* nothing old, please */
	SSL_CTX_set_min_proto_version(t->ctx, TLS1_2_VERSION);
	SSL_CTX_set_verify(t->ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, always_accept);
	if (SSL_CTX_set_tlsext_use_srtp(t->ctx, "SRTP_AES128_CM_SHA1_80")) {
		fprintf(stderr, "track: no SRTP profile\n");
		goto fail;
	}
	if (SSL_CTX_use_certificate(t->ctx, cert) != 1 || SSL_CTX_use_PrivateKey(t->ctx, key) != 1)
		goto fail;
	t->ssl = SSL_new(t->ctx);
	if (!t->ssl)
		goto fail;
	if (t->is_server)
		SSL_set_accept_state(t->ssl);
	else
		SSL_set_connect_state(t->ssl);
	return 0;
fail:
	SSL_CTX_free(t->ctx);
	t->ctx = NULL;
	return -1;
}
