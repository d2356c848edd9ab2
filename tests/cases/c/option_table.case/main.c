/* The table of options names nothing of TLS, but for what the options are called. */
#include <stddef.h>

char *accept_protocols;
char *connect_protocols;
char *listed_before;
char *explained;
int floor_by_default, floor_unset, floor_by_option;

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

struct number_option { const char *name; int *to; int preset; };

static const struct number_option number_options[] = {
	{"floor", &floor_by_default, 0x303},
	{"floor_unset", &floor_unset, 0},
};

/* What each option means, not what stands by default. */
static const struct number_option meanings[] = {
	{"tls1.1", &floor_by_option, 0x302},
	{"tls1.2", &floor_by_option, 0x303},
	{"tls1.3", &floor_by_option, 0x304},
};

int configure(const char *name, const char *text)
{
	for (const struct option *o = options; o->name; o++)
		o->kind.parse(o->to, text ? text : o->preset);
	for (const struct text_option *t = text_options; t->name; t++)
		parse_text(t->to, text ? text : t->preset);
	for (int i = 0; i < 2; i++)
		*number_options[i].to = number_options[i].preset;
	for (int i = 0; i < 3; i++)
		if (name == meanings[i].name)
			*meanings[i].to = meanings[i].preset;
	return 0;
}
