/* TLS for a key-value server; builds with OpenSSL 1.0.1 and later, and with LibreSSL. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/conf.h>
#include <openssl/dh.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#if OPENSSL_VERSION_NUMBER < 0x10100000L || defined(LIBRESSL_VERSION_NUMBER)
#define OLD_API 1
#else
#define OLD_API 0
#endif

struct kv_tls {
	SSL_CTX *ctx;
	const char *cert, *key, *ca;
	int require_client_cert;
};

static void log_ssl_errors(const char *what)
{
	unsigned long e;
	char buf[256];

	while ((e = ERR_get_error()) != 0) {
		ERR_error_string_n(e, buf, sizeof(buf));
		fprintf(stderr, "kv: %s: %s\n", what, buf);
	}
}

void kv_tls_global_init(void)
{
#if OLD_API
	SSL_library_init();
	SSL_load_error_strings();
	OpenSSL_add_all_algorithms();
#else
	OPENSSL_init_ssl(OPENSSL_INIT_LOAD_SSL_STRINGS, NULL);
#endif
}

int kv_tls_open(struct kv_tls *t)
{
	long opts = SSL_OP_SINGLE_DH_USE | SSL_OP_CIPHER_SERVER_PREFERENCE;

#if OLD_API
	t->ctx = SSL_CTX_new(SSLv23_server_method());
#else
	t->ctx = SSL_CTX_new(TLS_server_method());
#endif
	if (!t->ctx)
		goto fail;

#if OLD_API
	opts |= SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3;
	opts |= SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1;
#else
	if (!SSL_CTX_set_min_proto_version(t->ctx, TLS1_2_VERSION))
		goto fail;
#endif
	SSL_CTX_set_options(t->ctx, opts);
#ifdef SSL_MODE_RELEASE_BUFFERS
	SSL_CTX_set_mode(t->ctx, SSL_MODE_RELEASE_BUFFERS);
#endif
	if (SSL_CTX_use_certificate_chain_file(t->ctx, t->cert) != 1)
		goto fail;
	if (SSL_CTX_use_PrivateKey_file(t->ctx, t->key, SSL_FILETYPE_PEM) != 1)
		goto fail;
	if (t->require_client_cert) {
		if (SSL_CTX_load_verify_locations(t->ctx, t->ca, NULL) != 1)
			goto fail;
		SSL_CTX_set_verify(t->ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
	}
	return 0;
fail:
	log_ssl_errors("cannot set up TLS");
	SSL_CTX_free(t->ctx);
	t->ctx = NULL;
	return -1;
}
