/* A front end whose OpenSSL settings are a text of the build. */
#include <stdio.h>
#include <stdlib.h>

#include <openssl/ssl.h>

struct front {
	SSL_CTX *ctx;
	const char *pem;
};

int front_tls(struct front *f)
{
	SSL_CONF_CTX *cctx = NULL;
	int rc = -1;

	f->ctx = SSL_CTX_new(TLS_server_method());
	if (!f->ctx)
		return -1;
	cctx = SSL_CONF_CTX_new();
	if (!cctx)
		goto out;
	SSL_CONF_CTX_set_flags(cctx, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_SERVER | SSL_CONF_FLAG_SHOW_ERRORS);
	SSL_CONF_CTX_set_ssl_ctx(cctx, f->ctx);
	/* Kiosks still run an old browser. */
	if (SSL_CONF_cmd(cctx, "MinProtocol", "TLSv1") <= 0)
		goto out;
	if (SSL_CONF_cmd(cctx, "CipherString", "HIGH:!aNULL:!RC4") <= 0)
		goto out;
	if (SSL_CONF_cmd(cctx, "Options", "ServerPreference,-SessionTicket") <= 0)
		goto out;
	if (!SSL_CONF_CTX_finish(cctx))
		goto out;
	if (SSL_CTX_use_certificate_chain_file(f->ctx, f->pem) != 1)
		goto out;
	if (SSL_CTX_use_PrivateKey_file(f->ctx, f->pem, SSL_FILETYPE_PEM) != 1)
		goto out;
	rc = 0;
out:
	SSL_CONF_CTX_free(cctx);
	if (rc < 0) {
		SSL_CTX_free(f->ctx);
		f->ctx = NULL;
	}
	return rc;
}
