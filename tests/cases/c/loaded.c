/* A library that is loaded at run time: its functions are called through pointers, which are called what was asked for. */
#include <dlfcn.h>
#include <gnutls/gnutls.h>
#include <openssl/ssl.h>

static int (*fn_gnutls_init)(gnutls_session_t *, unsigned);
static int (*fn_gnutls_priority_set_direct)(gnutls_session_t, const char *, const char **);

int load_gnutls(void *library)
{
	fn_gnutls_init = dlsym(library, "gnutls_init");
	fn_gnutls_priority_set_direct = dlsym(library, "gnutls_priority_set_direct");
	return fn_gnutls_init && fn_gnutls_priority_set_direct;
}

gnutls_session_t boot_Bad(void)
{
	gnutls_session_t s;

	if (fn_gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return NULL;
	fn_gnutls_priority_set_direct(s, "NORMAL", NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return s;
}

gnutls_session_t boot_Ok(void)
{
	gnutls_session_t s;

	if (fn_gnutls_init(&s, GNUTLS_CLIENT) < 0)
		return NULL;
	fn_gnutls_priority_set_direct(s, "NORMAL:-VERS-ALL:+VERS-TLS1.2", NULL);
	return s;
}

/* A table of pointers, with their names as they are. */
struct tls_functions {
	const SSL_METHOD *(*TLS_client_method)(void);
	SSL_CTX *(*SSL_CTX_new)(const SSL_METHOD *);
	int (*pSSL_CTX_set_min_proto_version)(SSL_CTX *, int);
	int (*connect)(int);
};

SSL_CTX *table_Bad(struct tls_functions *f)
{
	SSL_CTX *ctx = f->SSL_CTX_new(f->TLS_client_method()); /* expect: TLS102 tls1.0 tls1.1 */

	f->connect(1);
	return ctx;
}

SSL_CTX *table_Ok(struct tls_functions *f)
{
	SSL_CTX *ctx = f->SSL_CTX_new(f->TLS_client_method());

	f->pSSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	f->connect(1);
	return ctx;
}
