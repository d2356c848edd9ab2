/* Texts that fields and globals hold: the default is what the program stores first, and constants are constants. */
#include <gnutls/gnutls.h>
#include <openssl/ssl.h>
#include <stdlib.h>
#include <string.h>

struct conf {
	char *priority;
	const char *good;
	const char *unset;
};

static const char fixed[] = "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1";
static const char *fixed_old = "NORMAL:-VERS-TLS1.0";
static char written[100] = "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1";

void conf_init(struct conf *c)
{
	c->priority = "NORMAL";
	c->good = "SECURE128:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3";
	c->unset = NULL;
}

void conf_set(struct conf *c, const char *name, const char *value)
{
	if (strcmp(name, "priority") == 0)
		c->priority = strdup(value);
	else if (strcmp(name, "good") == 0)
		c->good = strdup(value);
	else
		c->unset = strdup(value);
	written[0] = value[0];
}

int priority_Bad(struct conf *c)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, c->priority, NULL); /* expect: TLS104 tls1.0 tls1.1 */
	return gnutls_handshake(s);
}

int good_Ok(struct conf *c)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, c->good, NULL);
	return gnutls_handshake(s);
}

int fallback_Ok(struct conf *c)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, c->unset ? c->unset : fixed, NULL);
	return gnutls_handshake(s);
}

int fixed_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, fixed, NULL);
	return gnutls_handshake(s);
}

int fixed_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, fixed_old, NULL); /* expect: TLS103 tls1.1 */
	return gnutls_handshake(s);
}

int written_to(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, written, NULL); /* expect-note: TLS202 */
	return gnutls_handshake(s);
}

/* Letters, or words, of a text switch versions off: which ones it holds by default is known. */
static const char *forbidden = "2, 3, t, 5";
static const char *forbidden_less = "2, 3, 5";
static const char *permitted = "tls1_2 tls1_3";
static const char *permitted_more = "tls1_0 tls1_1 tls1_2";

void set_lists(const char **argv)
{
	forbidden = argv[0];
	forbidden_less = argv[1];
	permitted = argv[2];
	permitted_more = argv[3];
}

SSL_CTX *letters_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	if (strchr(forbidden, 't'))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	if (strchr(forbidden, '5'))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *letters_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS104 */

	if (strrchr(forbidden_less, 't'))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	if (strrchr(forbidden_less, '5'))
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *words_Ok(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (strstr(permitted, "tls1_0") == NULL)
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	if (strcasestr(permitted, "TLS1_1") == NULL)
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}

SSL_CTX *words_Bad(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS104 tls1.0 tls1.1 */

	if (strstr(permitted_more, "tls1_0") == NULL)
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1);
	if (strcasestr(permitted_more, "TLS1_1") == NULL)
		SSL_CTX_set_options(ctx, SSL_OP_NO_TLSv1_1);
	return ctx;
}
