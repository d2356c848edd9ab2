/* Help, written from the tables of commands and options. */
#include <string.h>

#include "cli/command.h"

#define COLUMN 32

static void put_row(FILE *out, const char *left, const char *help)
{
	fprintf(out, "  %-*s", COLUMN, left);
	if (strlen(left) > COLUMN - 1)
		fprintf(out, "\n  %*s", COLUMN, "");
	fprintf(out, "%s\n", help);
}

static void put_options(FILE *out, unsigned command)
{
	fputs("\nOptions:\n", out);
	for (size_t i = 0; i < tl_n_options(); i++) {
		const struct tl_option *opt = tl_option(i);
		char left[64], letter[8] = "    ";

		if (!(opt->commands & command))
			continue;
		if (opt->letter)
			snprintf(letter, sizeof letter, "-%c, ", opt->letter);
		snprintf(left, sizeof left, "%s--%s%s%s", letter, opt->name, opt->arg ? " " : "",
			opt->arg ? opt->arg : "");
		put_row(out, left, opt->help);
	}
}

static void put_formats(FILE *out)
{
	fputs("\nFormats of --output (text, when none is given):\n", out);
	for (size_t i = 0; i < tl_report_n_formats(); i++)
		put_row(out, tl_report_format(i)->name, tl_report_format(i)->help);
}

static void put_commands(FILE *out)
{
	fputs("\nCommands:\n", out);
	for (size_t i = 0; i < tl_n_commands(); i++) {
		char left[64];

		snprintf(left, sizeof left, "%s %s", tl_command(i)->name, tl_command(i)->args);
		put_row(out, left, tl_command(i)->help);
	}
}

static const char exits[] =
	"\nExit code: 0 nothing found, 1 findings at or over --fail-on, 2 the work could not be done.\n";

void tl_cli_help(FILE *out, const struct tl_command *command)
{
	unsigned bits = command ? command->bit : TL_CMD_CHECK;

	if (command) {
		fprintf(out, "%s\n\nUsage: tlslint %s %s\n", command->help, command->name, command->args);
	} else {
		fputs("tlslint tells which TLS versions every endpoint of a code base permits, who decided that, and "
		      "what\n"
		      "fixes it. It reads C and C++ without a build, and configuration files.\n\n"
		      "Usage: tlslint [COMMAND] [OPTIONS] PATH...\n",
			out);
		put_commands(out);
	}
	put_options(out, bits);
	if (bits & TL_CMD_REPORTS) {
		put_formats(out);
		fputs(exits, out);
	}
}

int tl_cmd_help(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	const struct tl_command *command;
	struct tl_nearest near = {.word = o->paths.n ? o->paths.v[0] : ""};

	if (!o->paths.n) {
		tl_cli_help(out, NULL);
		return TL_EXIT_CLEAN;
	}
	command = tl_command_named(o->paths.v[0]);
	if (command) {
		tl_cli_help(out, command);
		return TL_EXIT_CLEAN;
	}
	for (size_t i = 0; i < tl_n_commands(); i++)
		tl_nearest_try(&near, tl_command(i)->name);
	if (near.best)
		tl_cli_error(err, "there is no command '%s'; did you mean '%s'?", o->paths.v[0], near.best);
	else
		tl_cli_error(err, "there is no command '%s' (see 'tlslint help')", o->paths.v[0]);
	return TL_EXIT_FAILED;
}
