/* The table of options, and reading a command line by it. */
#include "cli/options.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

static const struct tl_choice levels[] = {
	{"error", TL_LEVEL_ERROR},
	{"warning", TL_LEVEL_WARNING},
	{"note", TL_LEVEL_NOTE},
	{"never", TL_LEVEL_ERROR + 1},
	{NULL, 0},
};

static const struct tl_choice floors[] = {{"1.2", TL_TLS1_2}, {"1.3", TL_TLS1_3}, {NULL, 0}};

static const struct tl_choice colors[] = {
	{"auto", TL_COLOR_AUTO},
	{"always", TL_COLOR_ALWAYS},
	{"never", TL_COLOR_NEVER},
	{NULL, 0},
};

#define AT(field) .offset = offsetof(struct tl_cli_options, field)

static const struct tl_option options[] = {
	{.name = "output",
		.letter = 'o',
		.arg = "FORMAT[=FILE]",
		.help = "Write the report in FORMAT, to FILE or to standard output. Repeatable.",
		.kind = TL_OPTION_OUTPUT,
		AT(outputs),
		.commands = TL_CMD_REPORTS},
	{.name = "output",
		.letter = 'o',
		.arg = "FILE",
		.help = "Write the summary to FILE (needed).",
		.kind = TL_OPTION_TEXT,
		AT(to),
		.commands = TL_CMD_SUMMARIZE},
	{.name = "depfile",
		.arg = "FILE",
		.help = "Write a rule for make and ninja to FILE: what was read for the summary.",
		.kind = TL_OPTION_TEXT,
		AT(depfile),
		.commands = TL_CMD_SUMMARIZE},
	{.name = "fail-on",
		.arg = "LEVEL",
		.help = "Exit with 1 on findings of LEVEL or above: error, warning (default), note, never.",
		.kind = TL_OPTION_CHOICE,
		.choices = levels,
		AT(fail_on),
		.commands = TL_CMD_REPORTS},
	{.name = "min",
		.arg = "VERSION",
		.help = "The lowest TLS version that is good: 1.2 (default) or 1.3.",
		.kind = TL_OPTION_CHOICE,
		.choices = floors,
		AT(floor),
		.commands = TL_CMD_REPORTS},
	{.name = "inventory",
		.help = "List every endpoint with the versions it permits, good ones too.",
		.kind = TL_OPTION_FLAG,
		AT(inventory),
		.commands = TL_CMD_REPORTS},
	{.name = "coverage",
		.help = "List the files in which something was not understood.",
		.kind = TL_OPTION_FLAG,
		AT(coverage),
		.commands = TL_CMD_REPORTS},
	{.name = "strict",
		.help = "Exit with 2 when a file could be parsed in fallback only, or not at all.",
		.kind = TL_OPTION_FLAG,
		AT(strict),
		.commands = TL_CMD_REPORTS},
	{.name = "exclude",
		.arg = "GLOB",
		.help = "Leave out files and folders that match, as seen from the root. Repeatable.",
		.kind = TL_OPTION_TEXTS,
		AT(excludes),
		.commands = TL_CMD_READS},
	{.name = "force-exclude",
		.help = "Let --exclude hold for files named by hand, too.",
		.kind = TL_OPTION_FLAG,
		AT(force_exclude),
		.commands = TL_CMD_READS},
	{.name = "no-ignore",
		.help = "Read files that git ignores, too.",
		.kind = TL_OPTION_FLAG,
		AT(no_ignore),
		.commands = TL_CMD_READS},
	{.name = "compile-commands",
		.letter = 'p',
		.arg = "DIR",
		.help = "Folder of compile_commands.json (default: looked for in the root and its build folders).",
		.kind = TL_OPTION_TEXT,
		AT(compdb),
		.commands = TL_CMD_READS},
	{.name = "root",
		.arg = "DIR",
		.help = "Report paths relative to DIR (default: the git repository, else what is scanned).",
		.kind = TL_OPTION_TEXT,
		AT(root),
		.commands = TL_CMD_READS | TL_CMD_LINK},
	{.name = "rules",
		.arg = "DIR",
		.help = "Use the rules in DIR instead of those built in.",
		.kind = TL_OPTION_TEXT,
		AT(rules),
		.commands = TL_CMD_READS | TL_CMD_LINK | TL_CMD_EXPLAIN | TL_CMD_RULES},
	{.name = "jobs",
		.letter = 'j',
		.arg = "N",
		.help = "Parse with N processes (default: one for each processor).",
		.kind = TL_OPTION_COUNT,
		AT(jobs),
		.commands = TL_CMD_CHECK},
	{.name = "color",
		.arg = "WHEN",
		.help = "Colours in text: auto (default), always, never.",
		.kind = TL_OPTION_CHOICE,
		.choices = colors,
		AT(color),
		.commands = TL_CMD_ALL},
	{.name = "quiet",
		.letter = 'q',
		.help = "Findings only: no summary, no warnings about the run.",
		.kind = TL_OPTION_FLAG,
		AT(quiet),
		.commands = TL_CMD_REPORTS},
	{.name = "help", .letter = 'h', .help = "Show this.", .kind = TL_OPTION_FLAG, AT(help), .commands = TL_CMD_ALL},
	{.name = "version",
		.letter = 'V',
		.help = "Show the version.",
		.kind = TL_OPTION_FLAG,
		AT(version),
		.commands = TL_CMD_ALL},
};

size_t tl_n_options(void)
{
	return TL_COUNT(options);
}

const struct tl_option *tl_option(size_t i)
{
	return &options[i];
}

void tl_cli_error(FILE *err, const char *fmt, ...)
{
	struct tl_buf text = {0};
	va_list ap;

	va_start(ap, fmt);
	tl_buf_vprintf(&text, fmt, ap);
	va_end(ap);
	/* File names come from outside: they must not drive the terminal. */
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.data[i] < 0x20 || text.data[i] == 0x7f)
			text.data[i] = '?';
	}
	fprintf(err, "tlslint: error: %s\n", tl_buf_str(&text));
	tl_buf_fini(&text);
}

void tl_nearest_try(struct tl_nearest *n, const char *name)
{
	unsigned d = tl_edit_distance(n->word, name);
	size_t len = strlen(n->word);

	if (d > (len < 4 ? 1U : len < 8 ? 2U : 3U) || (n->best && d >= n->distance))
		return;
	n->best = name;
	n->distance = d;
}

/* --- one option --- */

struct parse {
	struct tl_cli_options *o;
	unsigned command;
	FILE *err;
};

static void *field(const struct parse *p, const struct tl_option *opt)
{
	return (char *)p->o + opt->offset;
}

static int bad_word(const struct parse *p, const struct tl_option *opt, const char *word, struct tl_nearest near)
{
	char hint[96] = "";

	if (near.best)
		snprintf(hint, sizeof hint, "; did you mean '%s'?", near.best);
	tl_cli_error(p->err, "--%s cannot be '%s'%s (see 'tlslint help')", opt->name, word, hint);
	return -1;
}

static int set_choice(const struct parse *p, const struct tl_option *opt, const char *word)
{
	struct tl_nearest near = {.word = word};

	for (const struct tl_choice *c = opt->choices; c->word; c++) {
		if (strcmp(c->word, word) == 0) {
			*(int *)field(p, opt) = c->value;
			return 0;
		}
		tl_nearest_try(&near, c->word);
	}
	return bad_word(p, opt, word, near);
}

static int set_count(const struct parse *p, const struct tl_option *opt, const char *word)
{
	char *end;
	unsigned long n;

	errno = 0;
	n = strtoul(word, &end, 10);
	if (errno || *end || end == word || *word == '-' || n < 1 || n > 1024) {
		tl_cli_error(p->err, "--%s takes a number from 1 to 1024, not '%s'", opt->name, word);
		return -1;
	}
	*(unsigned *)field(p, opt) = (unsigned)n;
	return 0;
}

static int set_output(const struct parse *p, const struct tl_option *opt, const char *word)
{
	const char *file = strchr(word, '=');
	size_t len = file ? (size_t)(file - word) : strlen(word);
	char name[32];
	struct tl_nearest near = {.word = name};
	struct tl_output out = {.file = file && strcmp(file + 1, "-") != 0 ? file + 1 : NULL};

	snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : sizeof name - 1), word);
	out.format = tl_report_format_named(name);
	for (size_t i = 0; i < tl_report_n_formats(); i++)
		tl_nearest_try(&near, tl_report_format(i)->name);
	if (!out.format)
		return bad_word(p, opt, name, near);
	if (out.file && !*out.file) {
		tl_cli_error(p->err, "--%s %s=: a file name is missing after '='", opt->name, name);
		return -1;
	}
	tl_vec_push((struct tl_output_vec *)field(p, opt), out);
	return 0;
}

static int set(const struct parse *p, const struct tl_option *opt, const char *word)
{
	switch (opt->kind) {
	case TL_OPTION_FLAG:
		*(bool *)field(p, opt) = true;
		return 0;
	case TL_OPTION_TEXT:
		*(const char **)field(p, opt) = word;
		return 0;
	case TL_OPTION_TEXTS:
		tl_vec_push((struct tl_text_vec *)field(p, opt), word);
		return 0;
	case TL_OPTION_CHOICE:
		return set_choice(p, opt, word);
	case TL_OPTION_COUNT:
		return set_count(p, opt, word);
	case TL_OPTION_OUTPUT:
		return set_output(p, opt, word);
	}
	return -1;
}

/* --- the whole line --- */

/* Of several with the name, as commands have them, the command's own. */
static const struct tl_option *better(const struct tl_option *a, const struct tl_option *b, unsigned command)
{
	return a && (a->commands & command || !(b->commands & command)) ? a : b;
}

static const struct tl_option *find_long(const char *name, size_t len, unsigned command)
{
	const struct tl_option *found = NULL;

	for (size_t i = 0; i < TL_COUNT(options); i++) {
		if (strlen(options[i].name) == len && memcmp(options[i].name, name, len) == 0)
			found = better(found, &options[i], command);
	}
	return found;
}

static const struct tl_option *find_letter(char letter, unsigned command)
{
	const struct tl_option *found = NULL;

	for (size_t i = 0; letter && i < TL_COUNT(options); i++) {
		if (options[i].letter == letter)
			found = better(found, &options[i], command);
	}
	return found;
}

static int unknown(const struct parse *p, const char *name, size_t len)
{
	char word[48];
	struct tl_nearest near = {.word = word};

	snprintf(word, sizeof word, "%.*s", (int)(len < sizeof word ? len : sizeof word - 1), name);
	for (size_t i = 0; i < TL_COUNT(options); i++) {
		if (options[i].commands & p->command)
			tl_nearest_try(&near, options[i].name);
	}
	if (near.best)
		tl_cli_error(p->err, "there is no option --%s; did you mean --%s?", word, near.best);
	else
		tl_cli_error(p->err, "there is no option --%s (see 'tlslint help')", word);
	return -1;
}

/* argv[*at] is an option, with its argument behind '=' or in the next word. */
static int read_option(const struct parse *p, int argc, char *const *argv, int *at)
{
	const char *word = argv[*at], *value = NULL;
	const struct tl_option *opt;
	size_t len;

	if (word[1] == '-') {
		len = strcspn(word + 2, "=");
		value = word[2 + len] ? word + 3 + len : NULL;
		opt = find_long(word + 2, len, p->command);
		if (!opt)
			return unknown(p, word + 2, len);
	} else {
		value = word[2] ? word + 2 : NULL;
		opt = find_letter(word[1], p->command);
		if (!opt || (value && opt->kind == TL_OPTION_FLAG)) {
			tl_cli_error(p->err, "there is no option %s (see 'tlslint help')", word);
			return -1;
		}
	}
	if (!(opt->commands & p->command)) {
		tl_cli_error(p->err, "--%s means nothing here (see 'tlslint help')", opt->name);
		return -1;
	}
	if (opt->kind == TL_OPTION_FLAG && value) {
		tl_cli_error(p->err, "--%s takes no value", opt->name);
		return -1;
	}
	if (opt->kind != TL_OPTION_FLAG && !value) {
		if (*at + 1 >= argc) {
			tl_cli_error(p->err, "--%s needs %s after it", opt->name, opt->arg);
			return -1;
		}
		value = argv[++*at];
	}
	return set(p, opt, value);
}

int tl_cli_parse(struct tl_cli_options *o, unsigned command, int argc, char *const *argv, int first, FILE *err)
{
	struct parse p = {.o = o, .command = command, .err = err};
	bool only_paths = false;

	*o = (struct tl_cli_options){.fail_on = TL_LEVEL_WARNING, .floor = TL_TLS1_2, .color = TL_COLOR_AUTO};
	for (int i = first; i < argc; i++) {
		const char *word = argv[i];

		if (only_paths && command == TL_CMD_SUMMARIZE) {
			tl_vec_push(&o->flags, word);
		} else if (only_paths || word[0] != '-' || !word[1]) {
			tl_vec_push(&o->paths, word);
		} else if (strcmp(word, "--") == 0) {
			only_paths = true;
		} else if (read_option(&p, argc, argv, &i)) {
			return -1;
		}
	}
	return 0;
}

void tl_cli_options_fini(struct tl_cli_options *o)
{
	tl_vec_fini(&o->outputs);
	tl_vec_fini(&o->excludes);
	tl_vec_fini(&o->paths);
	tl_vec_fini(&o->flags);
}
