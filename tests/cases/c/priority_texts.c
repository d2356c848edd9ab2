/* Priority strings that a program puts together. */
#define _GNU_SOURCE
#include <gnutls/gnutls.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

gnutls_session_t formatted_Bad(void)
{
	gnutls_session_t s;
	char text[100];

	gnutls_init(&s, GNUTLS_CLIENT);
	snprintf(text, sizeof text, "%s:%s", "NORMAL", "-VERS-TLS1.0");
	gnutls_priority_set_direct(s, text, NULL); /* expect: TLS103 tls1.1 */
	return s;
}

gnutls_session_t formatted_Ok(int bits)
{
	gnutls_session_t s;
	char *text;

	gnutls_init(&s, GNUTLS_CLIENT);
	if (asprintf(&text, "%s:%%PROFILE_LOW:-VERS-TLS1.%d:-VERS-TLS1.1", "NORMAL", 0) < 0)
		return NULL;
	gnutls_priority_set_direct(s, text, NULL);
	free(text);
	return s;
}

gnutls_session_t appended_Bad(int psk)
{
	gnutls_session_t s;
	char text[100];

	gnutls_init(&s, GNUTLS_CLIENT);
	strcpy(text, "NORMAL");
	if (psk)
		strcat(text, ":+PSK");
	gnutls_priority_set_direct(s, text, NULL); /* expect: TLS102 tls1.0 tls1.1 */
	return s;
}

gnutls_session_t appended_Ok(int psk)
{
	gnutls_session_t s;
	char text[100] = "NORMAL";

	gnutls_init(&s, GNUTLS_CLIENT);
	if (psk)
		strcat(text, ":+PSK");
	strcat(text, ":-VERS-ALL:+VERS-TLS1.3");
	gnutls_priority_set_direct(s, text, NULL);
	return s;
}

static char *xstrdup(const char *s)
{
	char *copy = strdup(s);

	if (!copy)
		abort();
	return copy;
}

gnutls_session_t copied_Bad(void)
{
	gnutls_session_t s;
	char *text = xstrdup("NORMAL");

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, text, NULL); /* expect: TLS102 tls1.0 tls1.1 */
	free(text);
	return s;
}

gnutls_session_t copied_Ok(void)
{
	gnutls_session_t s;
	char *text = xstrdup("NORMAL:-VERS-ALL:+VERS-TLS1.2");

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, text, NULL);
	free(text);
	return s;
}

/* What the user says comes first, what the build says where he says nothing. */
gnutls_session_t environment_Bad(void)
{
	gnutls_session_t s;
	const char *base = getenv("TLS_PRIORITIES");
	char *text;

	if (!base)
		base = BUILT_IN_PRIORITIES;
	text = our_strdup_printf("%s:%s", base, "+ANON-DH");
	gnutls_init(&s, GNUTLS_SERVER);
	gnutls_priority_set_direct(s, text, NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
	free(text);
	return s;
}

/* Texts that stand until somebody says otherwise. */
static const char *strict = "SECURE256:-VERS-ALL:+VERS-TLS1.2", *lax = "NORMAL";

struct options {
	char *priority, *other;
};

void parse_option(struct options *o, int c, char *arg)
{
	if (c == 's')
		strict = arg;
	if (c == 'l')
		lax = arg;
	if (c == 'p')
		o->priority = arg;
	if (c == 'o')
		o->other = xstrdup("NORMAL:-VERS-ALL:+VERS-TLS1.2");
	if (c == 'w')
		o->other = xstrdup("NORMAL");
}

void finish_options(struct options *o)
{
	if (!o->priority)
		o->priority = strdup("NORMAL:-VERS-ALL:+VERS-TLS1.2");
}

gnutls_session_t default_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, strict, NULL);
	return s;
}

gnutls_session_t default_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, lax, NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
	return s;
}

/* A copy of the text is what stands where nothing is set. */
gnutls_session_t default_field_Ok(struct options *o)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, o->priority, NULL);
	return s;
}

/* None of the texts is there by itself: unset is the default. */
gnutls_session_t unset_Bad(struct options *o)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, o->other, NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
	return s;
}

static int custom = 1, strict_only = 1;

void parse_mode(int c)
{
	if (c == 'n')
		custom = 0;
	if (c == 'm')
		strict_only = 0;
}

/* What stands by default is not known, and there is a value that leaves everything open. */
gnutls_session_t custom_Bad(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, custom ? text_of_site() : "NORMAL", NULL); /* expect: TLS104 sometimes tls1.0 tls1.1 */
	return s;
}

/* ... and where there is none, nothing is known to be wrong. */
gnutls_session_t custom_Ok(void)
{
	gnutls_session_t s;

	gnutls_init(&s, GNUTLS_CLIENT);
	gnutls_priority_set_direct(s, strict_only ? text_of_site() : "NORMAL:-VERS-ALL:+VERS-TLS1.2", NULL);
	return s;
}

#define my_strcpy(buf, len, src) (void)(strncpy((buf), (src), (len)), (buf)[(len) - 1] = '\0')

static void my_strcat(char *buf, size_t len, const char *src)
{
	size_t n = strlen(buf);

	if (n < len) {
		strncpy(buf + n, src, len - n);
		buf[len - 1] = '\0';
	}
}

struct settings {
	unsigned flags;
	char text[80];
	gnutls_session_t session;
};

/* The size in between. */
int bounded_Bad(struct settings *s)
{
	gnutls_init(&s->session, GNUTLS_SERVER);
	if (!s->flags)
		s->flags = 3;
	my_strcpy(s->text, sizeof(s->text), "NORMAL:+VERS-ALL");
	if (!(s->flags & 1))
		my_strcat(s->text, sizeof(s->text), ":-VERS-TLS1.0");
	if (!(s->flags & 2))
		my_strcat(s->text, sizeof(s->text), ":-VERS-TLS1.1");
	return gnutls_priority_set_direct(s->session, s->text, NULL); /* expect: TLS104 */
}

int bounded_Ok(struct settings *s)
{
	gnutls_init(&s->session, GNUTLS_SERVER);
	my_strcpy(s->text, sizeof(s->text), "NORMAL:+VERS-ALL");
	my_strcat(s->text, sizeof(s->text), ":-VERS-TLS1.0");
	strncat(s->text, ":-VERS-TLS1.1", sizeof(s->text) - strlen(s->text) - 1);
	return gnutls_priority_set_direct(s->session, s->text, NULL);
}

int cut_off(struct settings *s)
{
	gnutls_init(&s->session, GNUTLS_SERVER);
	strncpy(s->text, "NORMAL:-VERS-ALL", 6);
	return gnutls_priority_set_direct(s->session, s->text, NULL); /* expect-note: TLS202 */
}
