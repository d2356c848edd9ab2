/* `tlslint check` and `tlslint link`: scan, judge, write the reports, and turn all of that into an exit code. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "build_config.h"
#include "cli/command.h"
#include "fix/settle.h"
#include "policy/policy.h"
#include "run/summary.h"

/* tl_run() or tl_link_summaries(). */
typedef int (*scan_fn)(
	struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err);

/* One scan and what is said about it. */
struct scan {
	scan_fn scan;
	const struct tl_cli_options *o;
	struct tl_pack *pack;
	struct tl_result *result;
	struct tl_finding_vec findings;
	struct tl_sources *sources;
	char *root;
};

static int run(struct scan *s, FILE *err)
{
	const struct tl_cli_options *o = s->o;
	const struct tl_run_options ro = tl_cli_run_options(o, s->pack);
	struct tl_policy policy = {.floor = (enum tl_proto)o->floor};
	struct tl_err why = {0};
	char text[1200];

	s->result = tl_result_new();
	if (s->scan(s->result, &s->root, &ro, &why)) {
		tl_cli_error(err, "%s", tl_err_text(&why, text, sizeof text));
		return -1;
	}
	tl_policy_judge(&s->findings, s->result->arena, s->result, &policy);
	s->sources = tl_sources_new(s->root);
	return 0;
}

/* Edits come from where source text is no longer at hand; here it is. */
static void settle(struct scan *s)
{
	struct tl_arena *a = s->result->arena;

	for (size_t i = 0; i < s->findings.n; i++) {
		const struct tl_fix *old = s->findings.v[i].fix;
		struct tl_fix *fix;
		struct tl_edit *edits;

		if (!old || !old->n_edits)
			continue;
		fix = tl_arena_alloc(a, sizeof *fix);
		edits = tl_arena_alloc(a, old->n_edits * sizeof *edits);
		for (size_t k = 0; k < old->n_edits; k++) {
			const struct tl_source *src = tl_sources_get(s->sources, old->edits[k].file);

			edits[k] = old->edits[k];
			if (src)
				tl_fix_settle(&edits[k], a, src->text, src->len);
		}
		*fix = (struct tl_fix){.text = old->text, .edits = edits, .n_edits = old->n_edits};
		s->findings.v[i].fix = fix;
	}
}

static void fini(struct scan *s)
{
	tl_sources_free(s->sources);
	tl_vec_fini(&s->findings);
	tl_result_free(s->result);
	tl_pack_free(s->pack);
	free(s->root);
}

/* --- writing --- */

/* A report on a pipe or a device is written as it is; a file is replaced at once, so that nobody reads half of one. */
static int put_file(const char *file, const struct tl_buf *b, struct tl_err *why)
{
	struct stat st;
	FILE *f;
	bool bad;

	if (stat(file, &st) || S_ISREG(st.st_mode))
		return tl_file_replace(file, tl_buf_str(b), b->len, why);
	f = fopen(file, "wb");
	if (!f)
		return tl_err_set(why, "%s: %s", file, strerror(errno));
	bad = fwrite(tl_buf_str(b), 1, b->len, f) != b->len;
	bad |= fclose(f) != 0;
	return bad ? tl_err_set(why, "%s: could not be written", file) : 0;
}

static int write_one(const struct scan *s, const struct tl_output *to, FILE *out, FILE *err)
{
	struct tl_report r = {
		.result = s->result,
		.findings = &s->findings,
		.pack = s->pack,
		.sources = s->sources,
		.version = TL_VERSION,
		.floor = (enum tl_proto)s->o->floor,
		.inventory = s->o->inventory,
		.coverage = s->o->coverage,
		.quiet = s->o->quiet,
		.color = to->file ? s->o->color == TL_COLOR_ALWAYS : tl_cli_color(s->o, out),
	};
	struct tl_buf b = {0};
	struct tl_err why = {0};
	char text[1200];
	int rc = 0;

	to->format->write(&b, &r);
	if (!to->file) {
		fwrite(tl_buf_str(&b), 1, b.len, out); /* trouble is seen at the end, for all that went to out */
	} else if (put_file(to->file, &b, &why)) {
		tl_cli_error(err, "the report could not be written: %s", tl_err_text(&why, text, sizeof text));
		rc = -1;
	}
	tl_buf_fini(&b);
	return rc;
}

/* Whoever sends the report to a file still wants to see how it went. */
static void say_summary(const struct scan *s, FILE *err)
{
	struct tl_report r = {.result = s->result, .findings = &s->findings};
	struct tl_buf b = {0};

	tl_report_summary(&b, &r);
	fprintf(err, "tlslint: %s\n", tl_buf_str(&b));
	tl_buf_fini(&b);
}

static int write_all(const struct scan *s, FILE *out, FILE *err)
{
	const struct tl_output text = {.format = tl_report_format_named("text")};
	bool seen = false;
	int rc = 0;

	if (!s->o->outputs.n)
		return write_one(s, &text, out, err);
	for (size_t i = 0; i < s->o->outputs.n; i++) {
		seen |= !s->o->outputs.v[i].file;
		rc |= write_one(s, &s->o->outputs.v[i], out, err);
	}
	if (!seen && !s->o->quiet)
		say_summary(s, err);
	return rc;
}

/* --- the outcome --- */

static bool has_errors(const struct scan *s, FILE *err)
{
	bool any = false;

	for (size_t i = 0; i < s->result->notices.n; i++) {
		const struct tl_notice *n = &s->result->notices.v[i];

		if (n->level != TL_LEVEL_ERROR)
			continue;
		if (n->loc.file)
			tl_cli_error(err, "%s: %s", n->loc.file, n->text);
		else
			tl_cli_error(err, "%s", n->text);
		any = true;
	}
	return any;
}

static bool has_findings(const struct scan *s)
{
	for (size_t i = 0; i < s->findings.n; i++) {
		if ((int)s->findings.v[i].level >= s->o->fail_on)
			return true;
	}
	return false;
}

/* --strict: what was read with less than everything known does not pass. */
static bool is_incomplete(const struct scan *s, FILE *err)
{
	const struct tl_stats *st = &s->result->stats;

	if (!s->o->strict || !(st->fallback || st->failed))
		return false;
	tl_cli_error(err, "--strict: %lu files were parsed in fallback, %lu failed (--coverage lists them)",
		st->fallback, st->failed);
	return true;
}

static int outcome(const struct scan *s, FILE *err)
{
	bool failed = has_errors(s, err);

	failed |= is_incomplete(s, err);
	if (failed)
		return TL_EXIT_FAILED;
	return has_findings(s) ? TL_EXIT_FINDINGS : TL_EXIT_CLEAN;
}

/* Two reports in one stream would be neither. */
static int check_outputs(const struct tl_cli_options *o, FILE *err)
{
	size_t n = 0;

	for (size_t i = 0; i < o->outputs.n; i++)
		n += !o->outputs.v[i].file;
	if (n < 2)
		return 0;
	tl_cli_error(err, "only one report can go to standard output; give the others a file: --output %s=FILE",
		o->outputs.v[o->outputs.n - 1].format->name);
	return -1;
}

static int scan_and_tell(scan_fn scan, const struct tl_cli_options *o, FILE *out, FILE *err)
{
	struct scan s = {.scan = scan, .o = o};
	int rc = TL_EXIT_FAILED;

	if (check_outputs(o, err) || tl_cli_load_rules(&s.pack, o, err) || run(&s, err))
		goto out;
	settle(&s);
	if (write_all(&s, out, err) == 0)
		rc = outcome(&s, err);
out:
	fini(&s);
	return rc;
}

int tl_cmd_check(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	if (o->paths.n)
		return scan_and_tell(tl_run, o, out, err);
	tl_cli_error(err, "nothing to look at: name a file or a folder, as in 'tlslint check .' (see 'tlslint help')");
	return TL_EXIT_FAILED;
}

int tl_cmd_link(const struct tl_cli_options *o, FILE *out, FILE *err)
{
	if (o->paths.n)
		return scan_and_tell(tl_link_summaries, o, out, err);
	tl_cli_error(err, "nothing to link: name the files that 'tlslint summarize' wrote (see 'tlslint help link')");
	return TL_EXIT_FAILED;
}
