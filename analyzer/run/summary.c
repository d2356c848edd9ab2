/*
 * Writing summaries. A file that names no library is read twice as tl_run() may read it twice: once as what it is, and
 * once for what calls it. Whether the second reading counts is for the link to say, which knows all the names; the file's words,
 * kept with it, tell what tl_run() would look for in its text.
 */
#include "run/summary.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "run/discover.h"
#include "run/kinds.h"
#include "run/prefilter.h"
#include "run/summary_file.h"
#include "run/whole.h"
#include "run/wire.h"
#include "run/work.h"
#include "run/workers.h"

#define TEXT_MAX (16U << 20) /* as much as is parsed */

struct summing {
	struct tl_run_options options;
	struct tl_found found;
	struct tl_work work;
	size_t item;
	struct tl_reading *to; /* the reading at work */
};

static void do_work(struct tl_buf *answer, size_t item, void *ctx)
{
	struct summing *s = ctx;

	(void)item;
	tl_work_file(answer, s->item, &s->work);
}

static void take(size_t item, enum tl_outcome outcome, const char *answer, size_t len, void *ctx)
{
	struct summing *s = ctx;

	(void)item;
	s->to->there = true;
	s->to->outcome = outcome;
	tl_buf_put(&s->to->answer, answer ? answer : "", len);
}

static int read_file(struct summing *s, struct tl_reading *to, struct tl_err *err)
{
	struct tl_workers job = {
		.n_items = 1,
		.jobs = 1,
		.timeout_ms = tl_run_timeout_s(&s->options) * 1000,
		.memory_mb = tl_run_memory_mb(&s->options),
		.keep_stderr = s->options.keep_stderr,
		.work = do_work,
		.done = take,
		.ctx = s,
	};

	s->to = to;
	return tl_workers_run(&job, err);
}

/* True when this reading says all there is to say. Appends what was read to deps. */
static bool is_settled(struct summing *s, const char *path, const struct tl_reading *r, struct tl_buf *deps)
{
	struct tl_result *scratch = tl_result_new();
	struct tl_whole w = {.options = &s->options, .out = scratch};
	bool settled = tl_whole_take(&w, path, r->outcome, tl_buf_str(&r->answer), r->answer.len);

	for (size_t i = 0; deps && i < w.units.n; i++) {
		for (size_t k = 1; k < w.units.v[i]->files.n; k++)
			tl_buf_printf(deps, "%s\n", w.units.v[i]->files.v[k]);
	}
	tl_whole_fini(&w);
	tl_result_free(scratch);
	return settled;
}

/* UTF-16 with its NULs left out, as the prefilter sees it. */
static void drop_nuls(struct tl_buf *text)
{
	size_t n = 0;

	for (size_t i = 0; i < text->len; i++) {
		if (text->data[i])
			text->data[n++] = text->data[i];
	}
	text->len = n;
}

static void note_words(struct tl_summary *sum, const struct summing *s, const char *path)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_buf text = {0};

	if (tl_file_read(&text, tl_path_join(a, s->found.root, path), TEXT_MAX, NULL) == 0) {
		tl_buf_reserve(&text, 1);
		drop_nuls(&text);
		text.data[text.len] = '\0';
		tl_prefilter_words(&sum->words, text.data, text.len);
	}
	tl_buf_fini(&text);
	tl_arena_free(a);
}

static int fill(struct tl_summary *sum, struct summing *s, struct tl_buf *deps, struct tl_err *err)
{
	const struct tl_file *f = &s->found.files.v[s->item];

	sum->path = f->path;
	if (deps)
		tl_buf_printf(deps, "%s\n", f->path);
	if (read_file(s, &sum->first, err) != 0)
		return -1;
	if (is_settled(s, f->path, &sum->first, deps) || !(f->kinds & TL_KIND_SOURCE))
		return 0;
	s->work.c_only = true;
	s->work.prefilter = NULL;
	if (read_file(s, &sum->further, err) != 0)
		return -1;
	is_settled(s, f->path, &sum->further, deps);
	note_words(sum, s, f->path);
	return 0;
}

static int find_item(struct summing *s, const char *path, struct tl_err *err)
{
	struct tl_arena *a = tl_arena_new();
	const char *wanted = tl_path_relative(a, s->found.root, tl_path_absolute(a, path));
	int rc = -1;

	for (size_t i = 0; wanted && rc && i < s->found.files.n; i++) {
		if (strcmp(s->found.files.v[i].path, wanted) != 0)
			continue;
		s->item = i;
		rc = 0;
	}
	tl_arena_free(a);
	return rc ? tl_err_set(err, "%s: no file that is read, or not below the root %s", path, s->found.root) : 0;
}

/* All of the root is looked through, as tl_run() would: for headers, and for what configurations include. */
static int discover(struct summing *s, struct tl_result *notices, const char *path, struct tl_err *err)
{
	const char *all = s->options.root ? s->options.root : ".", *both[] = {all, path};

	s->options.paths = both;
	s->options.n_paths = 1;
	if (tl_discover(&s->found, &s->options, notices, err) != 0)
		return -1;
	if (find_item(s, path, err) == 0)
		return 0;
	/* Ignored or excluded, but asked for by name. */
	tl_found_fini(&s->found);
	s->found = (struct tl_found){0};
	s->options.n_paths = 2;
	if (tl_discover(&s->found, &s->options, notices, err) != 0)
		return -1;
	return find_item(s, path, err);
}

static int summarize(struct tl_summary *sum, struct summing *s, struct tl_buf *deps, struct tl_err *err)
{
	struct tl_result *notices = tl_result_new();
	int rc = discover(s, notices, s->options.paths[0], err);

	if (rc == 0) {
		s->options.built = s->found.files.v[s->item].path;
		rc = tl_work_prepare(&s->work, &s->found, &s->options, notices, err);
	}
	if (rc == 0)
		rc = fill(sum, s, deps, err);
	tl_wire_put(&sum->run, &(struct tl_answer){.found = notices});
	tl_result_free(notices);
	return rc;
}

int tl_summarize(struct tl_buf *out, struct tl_buf *deps, char **root_out, const struct tl_run_options *options,
	struct tl_err *err)
{
	struct summing s = {.options = *options};
	struct tl_summary sum = {0};
	struct tl_arena *a = tl_arena_new();
	int rc;

	s.options.tell_includes = deps != NULL;
	s.options.directory = tl_path_absolute(a, ".");
	rc = summarize(&sum, &s, deps, err);
	if (rc == 0) {
		tl_summary_put(out, &sum);
		*root_out = tl_xstrdup(s.found.root);
	}
	tl_summary_fini(&sum);
	tl_work_fini(&s.work);
	tl_found_fini(&s.found);
	tl_arena_free(a);
	return rc;
}
