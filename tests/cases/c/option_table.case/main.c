/* The table of options names nothing of TLS, but for what the options are called. */
#include <stddef.h>

char *accept_protocols;
char *connect_protocols;
char *listed_before;
char *explained;
char *flat_secure, *flat_legacy;
char *typed;
char *meant;
int floor_unset;

void set_floor(int version)
{
	floor_unset = version;
}

enum { T_STRING, T_NUMBER };

struct option {
	const char *name;
	struct { int type; int (*parse)(void *to, const char *text); } kind;
	int flags;
	void *to;
	const char *preset;
};

extern int parse_text(void *to, const char *text);

static const struct option options[] = {
	{"accept_protocols", {T_STRING, parse_text}, 0, &accept_protocols, "secure"},
	{"connect_protocols", {T_STRING, parse_text}, 0, &connect_protocols, "tlsv1.1,tlsv1.2"},
	{"explained", {T_STRING, parse_text}, 0, &explained, "which versions are spoken"},
	{NULL, {0, NULL}, 0, NULL, NULL},
};

struct text_option { const char *name; const char *preset; char **to; int min, max; };

static const struct text_option text_options[] = {
	{"listed_before", "secure", &listed_before, 0, 0},
	{0, 0, 0, 0, 0},
};

/* Braces that are left out. */
static const struct text_option flat_options[] = {
	"flat_secure", "secure", &flat_secure, 0, 0,
	"flat_legacy", "tlsv1.1,tlsv1.2", &flat_legacy, 1, 0,
	0,
};

struct typed_option { const char *name; int type; char **to; };

static const struct typed_option typed_options[] = {
	{"typed", 7, &typed},
	{NULL, 0, NULL},
};

/* What each option means, not what stands by default. */
static const struct text_option meanings[] = {
	{"old", "tlsv1.1", &meant, 0, 0},
	{"new", "tlsv1.3", &meant, 0, 0},
	{0, 0, 0, 0, 0},
};

int configure(const char *name, const char *text)
{
	for (const struct option *o = options; o->name; o++)
		o->kind.parse(o->to, text ? text : o->preset);
	for (const struct text_option *t = text_options; t->name; t++)
		parse_text(t->to, text ? text : t->preset);
	for (const struct text_option *t = flat_options; t->name; t++)
		parse_text(t->to, text ? text : t->preset);
	for (const struct typed_option *t = typed_options; t->name; t++)
		parse_text(t->to, text);
	for (const struct text_option *t = meanings; t->name; t++)
		if (t->name == name)
			*t->to = (char *)t->preset;
	return 0;
}
