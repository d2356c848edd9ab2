/* Options stand in a list by number, and what they are by default in a table beside it. */
#include <openssl/ssl.h>
#include <stdlib.h>

enum { LISTEN_ON, LOWEST_VERSION, N_OPTIONS };

static const struct {
	const char *name, *value;
} options[] = {{"listen_on", "443"}, {"lowest_version", "2"}};

struct server {
	const char *config[N_OPTIONS];
	SSL_CTX *ctx;
};

void FP_start(struct server *s)
{
	int lowest;

	for (int i = 0; i < N_OPTIONS; i++) {
		if (!s->config[i])
			s->config[i] = options[i].value;
	}
	s->ctx = SSL_CTX_new(TLS_server_method()); /* expect-wrong: TLS103 */
	lowest = atoi(s->config[LOWEST_VERSION]);
	if (lowest > 0)
		SSL_CTX_set_options(s->ctx, SSL_OP_NO_TLSv1);
	if (lowest > 1)
		SSL_CTX_set_options(s->ctx, SSL_OP_NO_TLSv1_1);
}
