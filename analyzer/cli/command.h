/* The commands. Private to cli/. */
#ifndef TL_CLI_COMMAND_H
#define TL_CLI_COMMAND_H

#include "cli/cli.h"
#include "cli/options.h"
#include "pack/pack.h"
#include "run/run.h"

struct tl_command {
	const char *name, *args, *help;
	unsigned bit; /* enum tl_command_bits */
	int (*run)(const struct tl_cli_options *o, FILE *out, FILE *err);
};

size_t tl_n_commands(void);
const struct tl_command *tl_command(size_t i);
const struct tl_command *tl_command_named(const char *name);

int tl_cmd_check(const struct tl_cli_options *o, FILE *out, FILE *err);
int tl_cmd_summarize(const struct tl_cli_options *o, FILE *out, FILE *err);
int tl_cmd_link(const struct tl_cli_options *o, FILE *out, FILE *err);
int tl_cmd_explain(const struct tl_cli_options *o, FILE *out, FILE *err);
int tl_cmd_rules(const struct tl_cli_options *o, FILE *out, FILE *err);
int tl_cmd_help(const struct tl_cli_options *o, FILE *out, FILE *err);

/* Help on one command; NULL: on the program. */
void tl_cli_help(FILE *out, const struct tl_command *command);
/* The rules asked for: built in, or from --rules. 0, or -1 after saying on err what is wrong. */
int tl_cli_load_rules(struct tl_pack **pack, const struct tl_cli_options *o, FILE *err);
/* What the options ask of a run; they have to outlive it. */
struct tl_run_options tl_cli_run_options(const struct tl_cli_options *o, const struct tl_pack *pack);
/* The pages docs/formats.md and docs/libraries.md. */
void tl_cli_page_formats(FILE *out, const struct tl_pack *pack);
void tl_cli_page_libraries(FILE *out, const struct tl_pack *pack);
/* Whether text to this stream is coloured. */
bool tl_cli_color(const struct tl_cli_options *o, FILE *to);

#endif
