/* Chooses the command. `tlslint PATH` is `tlslint check PATH`. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "build_config.h"
#include "cli/command.h"

static const struct tl_command commands[] = {
	{"check", "[OPTIONS] PATH...", "Find what permits old TLS versions in files and folders (default).",
		TL_CMD_CHECK, tl_cmd_check},
	{"summarize", "-o FILE [OPTIONS] SOURCE [-- FLAGS...]",
		"Write what reading one file gives, for 'link'; FLAGS are those it is compiled with.", TL_CMD_SUMMARIZE,
		tl_cmd_summarize},
	{"link", "[OPTIONS] SUMMARY...", "Find in summaries of files what 'check' finds in the files.", TL_CMD_LINK,
		tl_cmd_link},
	{"explain", "CHECK...", "Show the page of a check: what it finds, why it matters, how to fix it.",
		TL_CMD_EXPLAIN, tl_cmd_explain},
	{"rules", "[check DIR|formats|libraries|names]",
		"List checks, libraries and formats; the last two as pages; all names; 'check DIR' looks for mistakes "
		"in rule files.",
		TL_CMD_RULES, tl_cmd_rules},
	{"help", "[COMMAND]", "Show how a command is used.", TL_CMD_HELP, tl_cmd_help},
};

size_t tl_n_commands(void)
{
	return TL_COUNT(commands);
}

const struct tl_command *tl_command(size_t i)
{
	return &commands[i];
}

const struct tl_command *tl_command_named(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(commands); i++) {
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	}
	return NULL;
}

bool tl_cli_color(const struct tl_cli_options *o, FILE *to)
{
	const char *term = getenv("TERM"), *no = getenv("NO_COLOR");

	if (o->color != TL_COLOR_AUTO)
		return o->color == TL_COLOR_ALWAYS;
	return isatty(fileno(to)) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}

int tl_cli_load_rules(struct tl_pack **pack, const struct tl_cli_options *o, FILE *err)
{
	struct tl_err why = {0};
	char text[1200];

	if (o->rules ? tl_pack_load_dir(pack, o->rules, &why) == 0 : tl_pack_load_builtin(pack, &why) == 0)
		return 0;
	tl_cli_error(err, "the rules cannot be used: %s%s", tl_err_text(&why, text, sizeof text),
		o->rules ? " ('tlslint rules check DIR' lists every mistake)" : "");
	return -1;
}

struct tl_run_options tl_cli_run_options(const struct tl_cli_options *o, const struct tl_pack *pack)
{
	return (struct tl_run_options){
		.pack = pack,
		.paths = o->paths.v,
		.n_paths = o->paths.n,
		.root = o->root,
		.compdb_dir = o->compdb,
		.excludes = o->excludes.v,
		.n_excludes = o->excludes.n,
		.no_ignore = o->no_ignore,
		.force_exclude = o->force_exclude,
		.flags = o->flags.v,
		.n_flags = o->flags.n,
		.jobs = o->jobs,
	};
}

/* A first word that is neither a command nor a path is most likely a slip in one. */
static bool is_slip(const char *word, FILE *err)
{
	struct tl_nearest near = {.word = word};
	struct stat st;

	if (word[0] == '-' || strchr(word, '/') || lstat(word, &st) == 0)
		return false;
	for (size_t i = 0; i < TL_COUNT(commands); i++)
		tl_nearest_try(&near, commands[i].name);
	if (near.best)
		tl_cli_error(err, "there is no command or file '%s'; did you mean 'tlslint %s'?", word, near.best);
	return near.best != NULL;
}

int tl_cli_main(int argc, char **argv, FILE *out, FILE *err)
{
	const struct tl_command *command = argc > 1 ? tl_command_named(argv[1]) : NULL;
	int first = command ? 2 : 1, rc = TL_EXIT_FAILED;
	struct tl_cli_options o;

	if (!command && argc > 1 && is_slip(argv[1], err))
		return TL_EXIT_FAILED;
	if (tl_cli_parse(&o, command ? command->bit : TL_CMD_CHECK, argc, argv, first, err))
		goto out;
	rc = TL_EXIT_CLEAN;
	if (o.version)
		fprintf(out, "tlslint %s (libclang %s)\n", TL_VERSION, TL_LIBCLANG_VERSION);
	else if (o.help)
		tl_cli_help(out, command);
	else
		rc = (command ? command : &commands[0])->run(&o, out, err);
out:
	tl_cli_options_fini(&o);
	/* A full disk or a closed pipe must not look like a clean run. */
	if (fflush(out) || ferror(out)) {
		tl_cli_error(err, "standard output could not be written");
		return TL_EXIT_FAILED;
	}
	return rc;
}
