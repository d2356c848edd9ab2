/* Client of a secret store. Many ways to fail, and none of them leaves a context behind. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

enum vault_rc { VAULT_OK = 0, VAULT_EINVAL, VAULT_EPERM, VAULT_ETLS, VAULT_ENOMEM };

struct vault {
	SSL_CTX *ctx;
	char *token;
};

static enum vault_rc check_key_file(const char *path)
{
	struct stat st;

	if (stat(path, &st) < 0)
		return VAULT_EINVAL;
	return st.st_mode & (S_IRWXG | S_IRWXO) ? VAULT_EPERM : VAULT_OK;
}

enum vault_rc vault_open(struct vault **out, const char *ca, const char *cert, const char *key)
{
	struct vault *v = NULL;
	enum vault_rc rc;

	if (!out || !ca)
		return VAULT_EINVAL;
	if (key && (rc = check_key_file(key)) != VAULT_OK)
		return rc;
	if (!(v = calloc(1, sizeof(*v))))
		return VAULT_ENOMEM;
	rc = VAULT_ETLS;
	if (!(v->ctx = SSL_CTX_new(TLS_client_method())))
		goto fail;
	if (SSL_CTX_load_verify_locations(v->ctx, ca, NULL) != 1)
		goto fail;
	if (cert) {
		if (SSL_CTX_use_certificate_chain_file(v->ctx, cert) != 1)
			goto fail;
		if (!key || SSL_CTX_use_PrivateKey_file(v->ctx, key, SSL_FILETYPE_PEM) != 1)
			goto fail;
		if (!SSL_CTX_check_private_key(v->ctx))
			goto fail;
	}
	SSL_CTX_set_verify(v->ctx, SSL_VERIFY_PEER, NULL);
	if (SSL_CTX_set_min_proto_version(v->ctx, TLS1_3_VERSION) != 1 &&
	    SSL_CTX_set_min_proto_version(v->ctx, TLS1_2_VERSION) != 1)
		goto fail;
	*out = v;
	return VAULT_OK;
fail:
	ERR_print_errors_fp(stderr);
	SSL_CTX_free(v->ctx);
	free(v);
	return rc;
}

void vault_close(struct vault *v)
{
	if (!v)
		return;
	SSL_CTX_free(v->ctx);
	if (v->token) {
		OPENSSL_cleanse(v->token, strlen(v->token));
		free(v->token);
	}
	free(v);
}
