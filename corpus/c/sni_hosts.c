/* Virtual hosts of a web server: the default context is careful, the ones made for names are not. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

struct vhost {
	char *name;
	SSL_CTX *ctx;
	struct vhost *next;
};

struct site {
	SSL_CTX *fallback;
	struct vhost *hosts;
};

static int pick_host(SSL *ssl, int *alert, void *arg)
{
	const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
	struct site *site = arg;

	(void)alert;
	if (!name)
		return SSL_TLSEXT_ERR_NOACK;
	for (struct vhost *h = site->hosts; h; h = h->next) {
		if (strcasecmp(h->name, name) == 0) {
			SSL_set_SSL_CTX(ssl, h->ctx);
			return SSL_TLSEXT_ERR_OK;
		}
	}
	return SSL_TLSEXT_ERR_NOACK;
}

static int load_pair(SSL_CTX *ctx, const char *pem)
{
	if (SSL_CTX_use_certificate_chain_file(ctx, pem) == 1 &&
	    SSL_CTX_use_PrivateKey_file(ctx, pem, SSL_FILETYPE_PEM) == 1)
		return 0;
	ERR_print_errors_fp(stderr);
	return -1;
}

int site_init(struct site *s, const char *pem)
{
	s->hosts = NULL;
	s->fallback = SSL_CTX_new(TLS_server_method());
	if (!s->fallback)
		return -1;
	SSL_CTX_set_min_proto_version(s->fallback, TLS1_2_VERSION);
	SSL_CTX_set_tlsext_servername_callback(s->fallback, pick_host);
	SSL_CTX_set_tlsext_servername_arg(s->fallback, s);
	return load_pair(s->fallback, pem);
}

int site_add(struct site *s, const char *name, const char *pem)
{
	struct vhost *h = calloc(1, sizeof(*h));

	if (!h)
		return -1;
	h->name = strdup(name);
	h->ctx = SSL_CTX_new(TLS_server_method());
	if (!h->ctx || load_pair(h->ctx, pem) < 0) {
		SSL_CTX_free(h->ctx);
		free(h->name);
		free(h);
		return -1;
	}
	h->next = s->hosts;
	s->hosts = h;
	return 0;
}
