/* `tlslint summarize`: one file in, its summary out, and a rule that says what to make it again for. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "cli/command.h"
#include "run/summary.h"

/* What make and ninja read as parts of a name. */
static void put_name(struct tl_buf *out, const char *name, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (name[i] == ' ' || name[i] == '#' || name[i] == '\\')
			tl_buf_putc(out, '\\');
		if (name[i] == '$')
			tl_buf_putc(out, '$');
		tl_buf_putc(out, name[i]);
	}
}

/* deps: names relative to root, a line each. The rule has them as they are found from the working folder. */
static void put_rule(struct tl_buf *out, const char *target, const char *root, const struct tl_buf *deps)
{
	struct tl_arena *a = tl_arena_new();
	const char *here = tl_path_absolute(a, "."), *at = tl_buf_str(deps);

	put_name(out, target, strlen(target));
	tl_buf_putc(out, ':');
	while (*at) {
		size_t len = strcspn(at, "\n");
		const char *full = tl_path_join(a, root, tl_arena_strndup(a, at, len));
		const char *near = tl_path_relative(a, here, full);

		tl_buf_puts(out, " \\\n ");
		put_name(out, near ? near : full, strlen(near ? near : full));
		at += len + (at[len] == '\n');
	}
	tl_buf_putc(out, '\n');
	tl_arena_free(a);
}

static int write_files(const struct tl_cli_options *o, const struct tl_buf *summary, const struct tl_buf *deps,
	const char *root, struct tl_err *why)
{
	struct tl_buf rule = {0};
	int rc = 0;

	if (o->depfile) {
		put_rule(&rule, o->to, root, deps);
		rc = tl_file_replace(o->depfile, tl_buf_str(&rule), rule.len, why);
	}
	tl_buf_fini(&rule);
	return rc ? rc : tl_file_replace(o->to, tl_buf_str(summary), summary->len, why);
}

static int check_words(const struct tl_cli_options *o, FILE *err)
{
	if (o->to && *o->to && o->paths.n == 1)
		return 0;
	tl_cli_error(err, !o->to || !*o->to
				  ? "where to? 'tlslint summarize -o FILE SOURCE' (see 'tlslint help summarize')"
				  : "one file at a time: 'tlslint summarize -o FILE SOURCE -- FLAGS'");
	return -1;
}

int tl_cmd_summarize(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	struct tl_run_options ro;
	struct tl_buf summary = {0}, deps = {0};
	struct tl_pack *pack = NULL;
	struct tl_err why = {0};
	char *root = NULL, text[1200];
	int rc;

	(void)out;
	if (check_words(o, err) || tl_cli_load_rules(&pack, o, err))
		return TL_EXIT_FAILED;
	ro = tl_cli_run_options(o, pack);
	rc = tl_summarize(&summary, o->depfile ? &deps : NULL, &root, &ro, &why);
	if (rc == 0)
		rc = write_files(o, &summary, &deps, root, &why);
	if (rc)
		tl_cli_error(err, "%s", tl_err_text(&why, text, sizeof text));
	tl_buf_fini(&summary);
	tl_buf_fini(&deps);
	free(root);
	tl_pack_free(pack);
	return rc ? TL_EXIT_FAILED : TL_EXIT_CLEAN;
}
