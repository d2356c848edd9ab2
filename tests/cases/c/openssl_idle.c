/* A context that is released without a connection decides nothing; one that could have been connected with does. */
#include <openssl/ssl.h>

extern int run_server(SSL_CTX *ctx);

static void drop(SSL_CTX **ctx)
{
	SSL_CTX_free(*ctx);
	*ctx = NULL;
}

int cipher_list_is_valid(const char *list)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */
	int ok;

	if (!ctx)
		return 0;
	ok = SSL_CTX_set_cipher_list(ctx, list) == 1;
	drop(&ctx);
	return ok;
}

/* The function that is not seen may serve with it. */
int serve(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	int rc = run_server(ctx);

	SSL_CTX_free(ctx);
	return rc;
}

/* A connection is made, and gone again. */
int probe(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);
	int rc;

	SSL_set_fd(ssl, fd);
	rc = SSL_connect(ssl);
	SSL_free(ssl);
	SSL_CTX_free(ctx);
	return rc;
}

/* Whoever chooses versions means to use them. */
void chooses(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION); /* expect: TLS101 */
	SSL_CTX_free(ctx);
}

/* That SSL is off, and a level, choose none. */
int curves_Ok(int *out, const int *list, int n)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS102 */
	int k = 0;

	if (ctx) {
		SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv2 | SSL_OP_NO_SSLv3);
		SSL_CTX_set_security_level(ctx, 0);
		for (int i = 0; i < n; i++) {
			if (SSL_CTX_set1_curves(ctx, &list[i], 1))
				out[k++] = list[i];
		}
		SSL_CTX_free(ctx);
	}
	return k;
}

void chooses_some_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS103 */

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1);
	SSL_CTX_free(ctx);
}

/* Made for what the library does on the way, and never given to anybody. */
int load_digests_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS102 */

	return ctx != NULL;
}

/* The way on which it is not released is one on which it is forgotten. */
int file_loads_Ok(const char *file)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */

	if (SSL_CTX_load_verify_locations(ctx, file, NULL) != 1)
		return 0;
	SSL_CTX_free(ctx);
	return 1;
}

/* Connections are made of it to be asked, and connect with nobody. */
void list_ciphers_Ok(const char *list)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS102 */
	SSL *ssl;

	SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
	ssl = SSL_new(ctx);
	if (!ssl)
		return;
	SSL_set_cipher_list(ssl, list);
	puts(SSL_get_cipher_list(ssl, 0));
	SSL_free(ssl);
	SSL_CTX_free(ctx);
}

struct root { SSL_CTX *ctx; };

static void restrict_to(struct root *r, const char *list)
{
	SSL_CTX_set_cipher_list(r->ctx, list);
}

/* In a record of its own, and by what is called on it. */
void list_in_record_Ok(const char *list, int new)
{
	struct root r;
	SSL *ssl;

	r.ctx = SSL_CTX_new(TLS_method()); /* expect-note: TLS103 */
	if (new)
		SSL_CTX_set_min_proto_version(r.ctx, TLS1_3_VERSION);
	else
		SSL_CTX_set_max_proto_version(r.ctx, TLS1_2_VERSION);
	restrict_to(&r, list);
	ssl = SSL_new(r.ctx);
	puts(SSL_get_cipher_list(ssl, 0));
	SSL_free(ssl);
	SSL_CTX_free(r.ctx);
}

static SSL_CTX *tried;

void try_Ok(void)
{
	tried = SSL_CTX_new(TLS_method()); /* expect-note: TLS102 */
}

int known_Ok(const char *cipher)
{
	return SSL_CTX_set_cipher_list(tried, cipher);
}

static SSL_CTX *served;

void serve_later_Bad(void)
{
	served = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
}

SSL *server(void)
{
	return SSL_new(served);
}

struct holder { SSL_CTX *ctx; };

extern void hold(struct holder *h);
extern void hold_in(struct holder ***h, int n);

/* Somebody has it in a record. */
void held_Bad(void)
{
	struct holder h;

	h.ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */
	hold(&h);
}

/* Where it goes cannot be seen. */
void held_somewhere_Bad(int n)
{
	struct holder **h;

	hold_in(&h, n);
	h[n]->ctx = SSL_CTX_new(TLS_method()); /* expect: TLS102 */
}

extern void listen_with(void (*accepted)(void *arg), void *arg);
extern void talk(SSL *ssl);

static void accepted(void *arg)
{
	struct holder *h = arg;

	talk(SSL_new(h->ctx));
}

static void fill(struct holder *h, SSL_CTX *ctx)
{
	h->ctx = ctx;
}

/* The record is known elsewhere until the end. */
void released_at_the_end_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	struct holder h;

	SSL_CTX_set_options(ctx, SSL_OP_NO_SSLv3);
	fill(&h, ctx);
	listen_with(accepted, &h);
	SSL_CTX_free(ctx);
}

void released_at_the_end_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	struct holder h;

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	fill(&h, ctx);
	listen_with(accepted, &h);
	SSL_CTX_free(ctx);
}

static int start(SSL *ssl, int fd)
{
	SSL_set_fd(ssl, fd);
	return SSL_connect(ssl);
}

/* The connection is made elsewhere. */
int connects_there_Bad(int fd)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);
	int rc = start(ssl, fd);

	SSL_free(ssl);
	SSL_CTX_free(ctx);
	return rc;
}

/* Only told to connect, and shut down: whoever reads and writes goes through the BIO. */
int bio_Bad(BIO *bio)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */
	SSL *ssl = SSL_new(ctx);

	SSL_set_bio(ssl, bio, bio);
	SSL_set_connect_state(ssl);
	return 1;
}

extern void run_until_stopped(void);

struct service { SSL_CTX *serving, *trying; };

/* Entered by itself: nobody calls it here. */
void connection_thread(void *arg)
{
	struct service *s = arg;

	talk(SSL_new(s->serving));
}

/* Where it is put the program makes connections from, whoever gives it back. */
void served_by_threads_Bad(void)
{
	struct service *s = malloc(sizeof *s);

	s->serving = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	run_until_stopped();
	SSL_CTX_free(s->serving);
	free(s);
}

void tried_by_nobody_Ok(void)
{
	struct service *s = malloc(sizeof *s);

	s->trying = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */
	run_until_stopped();
	SSL_CTX_free(s->trying);
	free(s);
}

static SSL_CTX *global_serving, *global_trying;

void global_connection_thread(void)
{
	talk(SSL_new(global_serving));
}

void global_until_the_end_Bad(void)
{
	global_serving = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */
	run_until_stopped();
	SSL_CTX_free(global_serving);
}

void global_tried_Ok(const char *list)
{
	global_trying = SSL_CTX_new(TLS_server_method()); /* expect-note: TLS102 */
	SSL_CTX_set_cipher_list(global_trying, list);
	SSL_CTX_free(global_trying);
}
