/* A method waits in a field or a global until another function, entered by itself, makes a context of it. */
#include <openssl/ssl.h>
#include <string.h>

struct modern {
	const SSL_METHOD *method;
	SSL_CTX *ctx;
};

void modern_prepare(struct modern *m)
{
	m->method = TLSv1_2_method();
}

void modern_open_Ok(struct modern *m)
{
	m->ctx = SSL_CTX_new(m->method);
}

struct old {
	const SSL_METHOD *method;
	SSL_CTX *ctx;
};

void old_prepare(struct old *o)
{
	o->method = TLSv1_method(); /* expect: TLS101 tls1.0 */
}

void old_open_Bad(struct old *o)
{
	o->ctx = SSL_CTX_new(o->method);
}

/* Which one is chosen, configuration says; the one that stands there without is flexible. */
struct chosen {
	const SSL_METHOD *method;
	SSL_CTX *ctx;
};

void chosen_prepare(struct chosen *c, const char *name)
{
	c->method = TLS_method();
	if (strcmp(name, "tls1") == 0)
		c->method = TLSv1_method();
	else if (strcmp(name, "tls1.2") == 0)
		c->method = TLSv1_2_method();
}

void chosen_open_Bad(struct chosen *c)
{
	if (c->method)
		c->ctx = SSL_CTX_new(c->method); /* expect: TLS104 tls1.0 tls1.1 */
}

struct safe {
	const SSL_METHOD *method;
	SSL_CTX *ctx;
};

void safe_prepare(struct safe *s, int old)
{
	s->method = TLSv1_2_method();
	if (old)
		s->method = TLSv1_method();
}

void safe_open_Ok(struct safe *s)
{
	s->ctx = SSL_CTX_new(s->method);
}

/* A global that begins with none is not without one when a context is made. */
static const SSL_METHOD *waiting;

void waiting_prepare(void)
{
	waiting = TLSv1_2_server_method();
}

SSL_CTX *waiting_open_Ok(void)
{
	return SSL_CTX_new(waiting);
}

/* Somebody else may put any method there; where nobody does, the one that stands for none is safe. */
struct shared {
	const SSL_METHOD *method;
	SSL_CTX *ctx;
};

void shared_prepare(struct shared *s, const SSL_METHOD *method)
{
	s->method = method ? method : TLSv1_2_method();
}

void shared_open_Ok(struct shared *s)
{
	s->ctx = SSL_CTX_new(s->method);
}
