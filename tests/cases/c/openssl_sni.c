/* Contexts swapped into a connection by name. */
#include <openssl/ssl.h>
#include <string.h>

struct host { const char *name; SSL_CTX *ctx; struct host *next; };
static struct host *hosts;
static SSL_CTX *main_ctx;

static int on_name(SSL *ssl, int *al, void *arg)
{
	const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);

	for (struct host *h = hosts; h; h = h->next)
		if (name && !strcmp(h->name, name)) {
			SSL_set_SSL_CTX(ssl, h->ctx);
			return SSL_TLSEXT_ERR_OK;
		}
	return SSL_TLSEXT_ERR_NOACK;
}

int add_host(const char *name, const char *cert)
{
	struct host *h = calloc(1, sizeof *h);

	h->ctx = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */
	h->name = name;
	if (SSL_CTX_use_certificate_chain_file(h->ctx, cert) != 1)
		return -1;
	h->next = hosts;
	hosts = h;
	return 0;
}

int add_old_host_Bad(const char *name, const char *cert)
{
	struct host *h = calloc(1, sizeof *h);

	h->ctx = SSL_CTX_new(TLS_server_method());
	SSL_CTX_set_min_proto_version(h->ctx, TLS1_VERSION); /* expect: TLS101 */
	h->name = name;
	if (SSL_CTX_use_certificate_chain_file(h->ctx, cert) != 1)
		return -1;
	h->next = hosts;
	hosts = h;
	return 0;
}

int start_Ok(void)
{
	main_ctx = SSL_CTX_new(TLS_server_method());
	SSL_CTX_set_min_proto_version(main_ctx, TLS1_2_VERSION);
	SSL_CTX_set_tlsext_servername_callback(main_ctx, on_name);
	return 0;
}

SSL *serve(int fd)
{
	SSL *ssl = SSL_new(main_ctx);

	SSL_set_fd(ssl, fd);
	SSL_accept(ssl);
	return ssl;
}
