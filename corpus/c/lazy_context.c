/* One context for the process, made when it is first needed. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

static SSL_CTX *the_ctx;
static pthread_once_t the_once = PTHREAD_ONCE_INIT;

static void make_ctx(void)
{
#if OPENSSL_VERSION_NUMBER < 0x10100000L
	SSL_library_init();
	SSL_load_error_strings();
	the_ctx = SSL_CTX_new(SSLv23_client_method());
#else
	the_ctx = SSL_CTX_new(TLS_client_method());
#endif
	if (!the_ctx) {
		ERR_print_errors_fp(stderr);
		return;
	}
	SSL_CTX_set_options(the_ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
	SSL_CTX_set_verify(the_ctx, SSL_VERIFY_PEER, NULL);
	if (!SSL_CTX_set_default_verify_paths(the_ctx))
		fprintf(stderr, "no trusted certificates found\n");
}

SSL *lazy_connection(int fd, const char *host)
{
	SSL *ssl;

	pthread_once(&the_once, make_ctx);
	if (!the_ctx)
		return NULL;
	ssl = SSL_new(the_ctx);
	if (!ssl)
		return NULL;
	if (SSL_set_fd(ssl, fd) != 1 || SSL_set_tlsext_host_name(ssl, host) != 1 || SSL_connect(ssl) != 1) {
		SSL_free(ssl);
		return NULL;
	}
	return ssl;
}
