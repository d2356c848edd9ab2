/* What is sent, how long it is and where an answer is put are no settings: their values are not tried one after the other. */
#include <openssl/ssl.h>

struct packet {
	char *data;
	int size, kind, priority, window, retries, flags;
};

struct link {
	SSL *ssl;
	struct packet out;
	int peer;
};

void reset(struct packet *p)
{
	p->size = 0;
	p->kind = 0;
	p->priority = 0;
	p->window = 0;
	p->retries = 0;
	p->flags = 0;
}

void begin(struct packet *p)
{
	p->size = 16;
	p->kind = 1;
	p->priority = 7;
	p->window = 512;
	p->retries = 3;
	p->flags = 4;
}

static int answer(struct link *l, int *kind, int *flags)
{
	if (l->out.priority > 3 && l->out.window > 100 && l->out.retries > 2)
		*kind = l->out.kind;
	else if (l->out.flags)
		*kind = l->out.flags + l->out.size;
	*flags = l->out.flags;
	return SSL_read(l->ssl, l->out.data, l->out.size + l->out.kind);
}

static int greet(struct link *l)
{
	int kind = 0, flags = 0;

	if (SSL_write(l->ssl, l->out.data + l->out.kind * l->out.priority, l->out.size + l->out.window + l->out.retries) <= 0)
		return -1;
	return answer(l, &kind, &flags) > 0 && kind == 1 && (flags & 4) ? 0 : -1;
}

static int connect_with(struct link *l, int version)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (version != TLS1_VERSION && version != TLS1_2_VERSION)
		return -1;
	SSL_CTX_set_min_proto_version(ctx, version); /* expect: TLS101 tls1.0 tls1.1 */
	l->ssl = SSL_new(ctx);
	return SSL_connect(l->ssl) == 1 ? greet(l) : -1;
}

int old_Bad(struct link *l)
{
	for (;;) {
		if (greet(l) == 0 && connect_with(l, TLS1_VERSION) == 0)
			return 0;
	}
}

int modern_Ok(struct link *l)
{
	for (;;) {
		if (greet(l) == 0 && connect_with(l, TLS1_2_VERSION) == 0)
			return 0;
	}
}
