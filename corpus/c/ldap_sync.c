/* Copies accounts from a directory; only the TLS setup lives here. */
#include <stdio.h>
#include <stdlib.h>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

enum sync_err { SYNC_OK, SYNC_NOMEM, SYNC_CA, SYNC_HANDSHAKE };

struct sync_link {
	SSL_CTX *ctx;
	SSL *ssl;
	const char *host;
};

static enum sync_err link_context(struct sync_link *l, const char *ca)
{
	long flags = SSL_OP_ALL;

	l->ctx = SSL_CTX_new(SSLv23_client_method());
	if (!l->ctx)
		return SYNC_NOMEM;

	flags |= SSL_OP_NO_SSLv2;
	flags |= SSL_OP_NO_SSLv3;
	flags |= SSL_OP_NO_TLSv1;
#ifdef SSL_OP_NO_COMPRESSION
	flags |= SSL_OP_NO_COMPRESSION;
#endif
	SSL_CTX_set_options(l->ctx, flags);

	if (SSL_CTX_load_verify_locations(l->ctx, ca, NULL) != 1) {
		SSL_CTX_free(l->ctx);
		l->ctx = NULL;
		return SYNC_CA;
	}
	SSL_CTX_set_verify(l->ctx, SSL_VERIFY_PEER, NULL);
	SSL_CTX_set_verify_depth(l->ctx, 4);
	return SYNC_OK;
}

enum sync_err link_open(struct sync_link *l, int fd, const char *ca)
{
	enum sync_err e = link_context(l, ca);

	if (e != SYNC_OK)
		return e;
	l->ssl = SSL_new(l->ctx);
	if (!l->ssl) {
		SSL_CTX_free(l->ctx);
		return SYNC_NOMEM;
	}
	SSL_set_hostflags(l->ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
	SSL_set1_host(l->ssl, l->host);
	SSL_set_fd(l->ssl, fd);
	if (SSL_connect(l->ssl) != 1) {
		fprintf(stderr, "ldap-sync: %s: handshake failed\n", l->host);
		SSL_free(l->ssl);
		SSL_CTX_free(l->ctx);
		return SYNC_HANDSHAKE;
	}
	return SYNC_OK;
}

void link_close(struct sync_link *l)
{
	if (l->ssl) {
		SSL_shutdown(l->ssl);
		SSL_free(l->ssl);
	}
	SSL_CTX_free(l->ctx);
	l->ssl = NULL;
	l->ctx = NULL;
}
