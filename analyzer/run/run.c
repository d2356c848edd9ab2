/*
 * The order of things: find files, have workers read them, put their answers together in the order of the files,
 * account for what could not be read, link, sort. Further rounds read files that name no TLS library themselves, but call or
 * configure what the rounds before found. Answers come in as they are ready, and are taken apart as soon as all
 * before them are there: so neither the outcome nor the memory of it depends on who was faster.
 */
#include "run/run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/discover.h"
#include "run/kinds.h"
#include "run/prefilter.h"
#include "run/whole.h"
#include "run/work.h"
#include "run/workers.h"

struct pending {
	bool here;
	enum tl_outcome outcome;
	char *answer;
	size_t len;
};

struct run {
	const struct tl_run_options *options;
	struct tl_result *out;
	struct tl_found found;
	struct tl_work work; /* as the workers get it */
	struct pending *pending;
	TL_VEC(size_t) items; /* files of this round */
	size_t next;	      /* first of them whose answer is not merged */
	bool *settled;	      /* per file: it was parsed, or given up and that was told */
	struct tl_whole whole;
};

static unsigned jobs(const struct tl_run_options *o)
{
	long n = o->jobs ? (long)o->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > 512 ? 512 : (unsigned)n;
}

static void merge(struct run *r, size_t item, const struct pending *p)
{
	r->settled[item] = tl_whole_take(&r->whole, r->found.files.v[item].path, p->outcome, p->answer, p->len);
}

static void take_answer(size_t item, enum tl_outcome outcome, const char *answer, size_t len, void *ctx)
{
	struct run *r = ctx;
	struct pending *p = &r->pending[item];

	*p = (struct pending){.here = true, .outcome = outcome, .len = len};
	if (len > 0) {
		p->answer = tl_xmalloc(len);
		memcpy(p->answer, answer, len);
	}
	for (; r->next < r->items.n && r->pending[r->next].here; r->next++) {
		p = &r->pending[r->next];
		merge(r, r->items.v[r->next], p);
		free(p->answer);
		p->answer = NULL;
	}
}

static void do_work(struct tl_buf *answer, size_t item, void *ctx)
{
	struct run *r = ctx;

	tl_work_file(answer, r->items.v[item], &r->work);
}

static void make_lists(struct run *r)
{
	r->pending = tl_xcalloc(r->found.files.n, sizeof *r->pending);
	r->settled = tl_xcalloc(r->found.files.n, sizeof *r->settled);
	for (size_t i = 0; i < r->found.files.n; i++)
		tl_vec_push(&r->items, i);
}

static int read_files(struct run *r, struct tl_err *err)
{
	struct tl_workers job = {
		.n_items = r->items.n,
		.jobs = jobs(r->options),
		.timeout_ms = tl_run_timeout_s(r->options) * 1000,
		.memory_mb = tl_run_memory_mb(r->options),
		.keep_stderr = r->options->keep_stderr,
		.work = do_work,
		.done = take_answer,
		.ctx = r,
	};

	return tl_workers_run(&job, err);
}

/* Every C file that is not settled is looked through for what the analysis wants to see. */
static int read_wanted(struct run *r, const struct tl_name_vec *names, struct tl_err *err)
{
	struct tl_prefilter *wanted = tl_prefilter_new_for(names->v, names->n);
	const struct tl_prefilter *names_of_packs = r->work.prefilter;
	int rc = 0;

	r->items.n = r->next = 0;
	for (size_t i = 0; i < r->found.files.n; i++) {
		if (r->found.files.v[i].kinds & TL_KIND_SOURCE && !r->settled[i])
			tl_vec_push(&r->items, i);
	}
	memset(r->pending, 0, r->found.files.n * sizeof *r->pending);
	r->work.prefilter = wanted;
	r->work.c_only = true;
	if (r->items.n)
		rc = read_files(r, err);
	r->work.prefilter = names_of_packs;
	tl_prefilter_free(wanted);
	return rc;
}

static int read_further(struct run *r, struct tl_err *err)
{
	size_t before = 0, known = 0;
	int rc = 0;

	for (int round = 0; rc == 0 && round < TL_WHOLE_ROUNDS && r->whole.units.n > before; round++) {
		struct tl_arena *a = tl_arena_new();
		struct tl_name_vec names = tl_whole_wanted(&r->whole, a);

		before = r->whole.units.n;
		if (names.n > known)
			rc = read_wanted(r, &names, err);
		known = names.n;
		tl_arena_free(a);
	}
	return rc;
}

static void run_fini(struct run *r)
{
	for (size_t i = r->next; r->pending && i < r->items.n; i++)
		free(r->pending[i].answer);
	free(r->pending);
	free(r->settled);
	tl_vec_fini(&r->items);
	tl_whole_fini(&r->whole);
	tl_work_fini(&r->work);
	tl_found_fini(&r->found);
}

int tl_run(struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err)
{
	struct run r = {.options = options, .out = out, .whole = {.options = options, .out = out}};
	int rc = tl_discover(&r.found, options, out, err);

	if (rc == 0)
		rc = tl_work_prepare(&r.work, &r.found, options, out, err);
	if (rc == 0) {
		make_lists(&r);
		rc = read_files(&r, err);
	}
	if (rc == 0)
		rc = read_further(&r, err);
	if (rc == 0)
		rc = tl_whole_finish(&r.whole, r.found.files.n, err);
	if (rc == 0 && root_out)
		*root_out = tl_xstrdup(r.found.root);
	run_fini(&r);
	return rc;
}

int tl_run_list(
	const struct tl_run_options *options, void (*show)(void *ctx, const char *path), void *ctx, struct tl_err *err)
{
	struct tl_result *notices = tl_result_new();
	struct tl_found found;
	int rc = tl_discover(&found, options, notices, err);

	for (size_t i = 0; i < found.files.n && rc == 0; i++)
		show(ctx, found.files.v[i].path);
	tl_found_fini(&found);
	tl_result_free(notices);
	return rc;
}
