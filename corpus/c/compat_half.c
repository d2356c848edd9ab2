/* TLS listener of a log collector. */
#include <stdio.h>
#include <stdlib.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#ifndef TLS1_2_VERSION
#define TLS1_2_VERSION 0x0303
#endif

struct collector {
	SSL_CTX *tls_ctx;
	char *cert_file;
	char *key_file;
	char *ciphers;
	int port;
};

#define LOGERR(c, msg) fprintf(stderr, "collector[%d]: %s\n", (c)->port, (msg))

static const char default_ciphers[] = "HIGH:!aNULL:!MD5:!3DES";

int collector_tls_init(struct collector *c)
{
	const char *ciphers = c->ciphers ? c->ciphers : default_ciphers;
	SSL_CTX *ctx;

#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	ctx = SSL_CTX_new(TLS_server_method());
#else
	SSL_library_init();
	ctx = SSL_CTX_new(SSLv23_server_method());
#endif
	if (ctx == NULL) {
		LOGERR(c, "out of memory");
		return -1;
	}

	/* Sessions are short, tickets are not worth it. */
	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3 | SSL_OP_NO_TICKET);
#if OPENSSL_VERSION_NUMBER >= 0x10100000L
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
#endif

	if (SSL_CTX_set_cipher_list(ctx, ciphers) != 1) {
		LOGERR(c, "bad cipher list");
		goto fail;
	}
	if (SSL_CTX_use_certificate_chain_file(ctx, c->cert_file) != 1) {
		LOGERR(c, "bad certificate");
		goto fail;
	}
	if (SSL_CTX_use_PrivateKey_file(ctx, c->key_file, SSL_FILETYPE_PEM) != 1) {
		LOGERR(c, "bad key");
		goto fail;
	}
	c->tls_ctx = ctx;
	return 0;
fail:
	ERR_print_errors_fp(stderr);
	SSL_CTX_free(ctx);
	return -1;
}
