/* Texts that fields and globals hold: the default is what the program stores first, and constants are constants. */
#include <gnutls/gnutls.h>
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
