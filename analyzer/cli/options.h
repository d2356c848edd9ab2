/*
 * Options: one table says what there is; parsing, help and "did you mean" read it. Private to cli/.
 */
#ifndef TL_CLI_OPTIONS_H
#define TL_CLI_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/vec.h"
#include "model/result.h"
#include "report/report.h"

enum tl_when_color { TL_COLOR_AUTO, TL_COLOR_ALWAYS, TL_COLOR_NEVER };

/* One --output. */
struct tl_output {
	const struct tl_report_format *format;
	const char *file; /* NULL = standard output */
};

TL_VEC_TYPE(tl_text_vec, const char *);
TL_VEC_TYPE(tl_output_vec, struct tl_output);

/* What the command line said. Strings are borrowed from argv. */
struct tl_cli_options {
	struct tl_output_vec outputs;
	struct tl_text_vec excludes, paths;
	struct tl_text_vec flags; /* what follows "--", for a command that builds nothing itself */
	int fail_on;		  /* enum tl_level; TL_LEVEL_ERROR + 1 = never */
	int floor;		  /* enum tl_proto */
	int color;		  /* enum tl_when_color */
	unsigned jobs;		  /* 0 = one per processor */
	const char *compdb, *root, *rules, *to, *depfile;
	bool no_ignore, force_exclude, quiet, inventory, coverage, strict, version, help;
};

enum tl_option_kind {
	TL_OPTION_FLAG,	  /* bool */
	TL_OPTION_TEXT,	  /* const char * */
	TL_OPTION_TEXTS,  /* struct tl_text_vec, repeatable */
	TL_OPTION_CHOICE, /* int */
	TL_OPTION_COUNT,  /* unsigned */
	TL_OPTION_OUTPUT, /* struct tl_output_vec, repeatable */
};

struct tl_choice {
	const char *word;
	int value;
};

enum tl_command_bits {
	TL_CMD_CHECK = 1,
	TL_CMD_EXPLAIN = 2,
	TL_CMD_RULES = 4,
	TL_CMD_HELP = 8,
	TL_CMD_SUMMARIZE = 16,
	TL_CMD_LINK = 32,
	TL_CMD_REPORTS = TL_CMD_CHECK | TL_CMD_LINK, /* those that end with a report */
	TL_CMD_READS = TL_CMD_CHECK | TL_CMD_SUMMARIZE,
	TL_CMD_ALL = 63
};

struct tl_option {
	const char *name; /* long form without dashes */
	const char *arg;  /* in help: "GLOB"; NULL for flags */
	const char *help; /* a line or more, '\n' between */
	const struct tl_choice *choices;
	size_t offset; /* in struct tl_cli_options */
	enum tl_option_kind kind;
	unsigned commands; /* enum tl_command_bits: where it means something */
	char letter;	   /* 0 = none */
};

size_t tl_n_options(void);
const struct tl_option *tl_option(size_t i);

/* Sets defaults and reads argv[first...]; words that are no options become paths. 0, or -1 after saying on err what is
 * wrong. Free with tl_cli_options_fini() in both cases. */
int tl_cli_parse(struct tl_cli_options *o, unsigned command, int argc, char *const *argv, int first, FILE *err);
void tl_cli_options_fini(struct tl_cli_options *o);

/* The nearest of names to word when it is near enough to be a slip, else NULL. */
struct tl_nearest {
	const char *word, *best;
	unsigned distance;
};
void tl_nearest_try(struct tl_nearest *n, const char *name);

/* "tlslint: error: ..." and a line end. */
void tl_cli_error(FILE *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
