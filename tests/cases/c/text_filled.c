/* A priority string that the program's own functions put together, in the caller's array. */
#include <gnutls/gnutls.h>
#include <stdio.h>
#include <string.h>

struct settings {
	int compatible, strict;
	char text[120];
};

static void begin(char *text)
{
	strcpy(text, "NORMAL");
}

static void exclude(char *text, size_t size, const char *version)
{
	size_t n = strlen(text);

	snprintf(text + n, size - n, ":-VERS-%s", version);
}

gnutls_session_t all_Ok(struct settings *s)
{
	gnutls_session_t session;

	gnutls_init(&session, GNUTLS_CLIENT);
	begin(s->text);
	exclude(s->text, sizeof s->text, "TLS1.0");
	exclude(s->text, sizeof s->text, "TLS1.1");
	gnutls_priority_set_direct(session, s->text, NULL);
	return session;
}

gnutls_session_t one_Bad(struct settings *s)
{
	gnutls_session_t session;

	gnutls_init(&session, GNUTLS_CLIENT);
	begin(s->text);
	exclude(s->text, sizeof s->text, "TLS1.0");
	gnutls_priority_set_direct(session, s->text, NULL); /* expect: TLS103 tls1.1 */
	return session;
}

gnutls_session_t by_setting_Ok(struct settings *s)
{
	gnutls_session_t session;

	gnutls_init(&session, GNUTLS_CLIENT);
	begin(s->text);
	if (!s->compatible) {
		exclude(s->text, sizeof s->text, "TLS1.0");
		exclude(s->text, sizeof s->text, "TLS1.1");
	}
	gnutls_priority_set_direct(session, s->text, NULL);
	return session;
}

gnutls_session_t by_setting_Bad(struct settings *s)
{
	gnutls_session_t session;

	gnutls_init(&session, GNUTLS_CLIENT);
	begin(s->text);
	if (s->strict) {
		exclude(s->text, sizeof s->text, "TLS1.0");
		exclude(s->text, sizeof s->text, "TLS1.1");
	}
	gnutls_priority_set_direct(session, s->text, NULL); /* expect: TLS104 */
	return session;
}
