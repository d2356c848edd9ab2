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

#include "front_c/front.h"
#include "ir/ir.h"
#include "link/wanted.h"
#include "run/account.h"
#include "run/apart.h"
#include "run/covers.h"
#include "run/discover.h"
#include "run/kinds.h"
#include "run/prefilter.h"
#include "run/wire.h"
#include "run/work.h"
#include "run/workers.h"

#define DEFAULT_TIMEOUT_S 60
#define DEFAULT_MEMORY_MB 2048

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
	struct tl_prefilter *prefilter;
	struct tl_front *front;
	struct tl_work work; /* as the workers get it */
	struct pending *pending;
	TL_VEC(size_t) items; /* files of this round */
	size_t next;	      /* first of them whose answer is not merged */
	bool *settled;	      /* per file: it was parsed, or given up and that was told */
	struct tl_unit_vec units;
};

/* Callers of callers: how far it is worth going. */
#define MAX_ROUNDS 2

static unsigned timeout_s(const struct tl_run_options *o)
{
	unsigned s = o->timeout_s ? o->timeout_s : DEFAULT_TIMEOUT_S;

	return s < 86400 ? s : 86400;
}

static size_t memory_mb(const struct tl_run_options *o)
{
	size_t mb = o->memory_mb ? o->memory_mb : DEFAULT_MEMORY_MB;

	return mb < 1U << 20 ? mb : 1U << 20;
}

static unsigned jobs(const struct tl_run_options *o)
{
	long n = o->jobs ? (long)o->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > 512 ? 512 : (unsigned)n;
}

static void lost_file(struct run *r, size_t item, enum tl_outcome outcome)
{
	struct tl_loc loc = {.file = r->found.files.v[item].path};

	r->out->stats.failed++;
	switch (outcome) {
	case TL_WORK_TIMEOUT:
		tl_result_notice(r->out, TL_LEVEL_WARNING, "worker-timeout", &loc,
			"took longer than %u seconds and was given up: nothing in it was looked at",
			timeout_s(r->options));
		break;
	case TL_WORK_MEMORY:
		tl_result_notice(r->out, TL_LEVEL_WARNING, "worker-memory", &loc,
			"took more than %zu MB of memory and was given up: nothing in it was looked at",
			memory_mb(r->options));
		break;
	case TL_WORK_CRASH:
	case TL_WORK_DONE:
		tl_result_notice(r->out, TL_LEVEL_WARNING, "worker-crash", &loc,
			"made the parser crash: nothing in it was looked at");
		break;
	}
}

/* Every pass relies on what tl_unit_check() checks; a unit that fails it was made by a parser gone wild. */
static int take_units(struct run *r, const struct tl_answer *a, const char *path)
{
	struct tl_unit_vec units = {0};
	int rc;

	if (a->units_len == 0)
		return 0;
	rc = tl_unit_parse(&units, r->out->arena, path, a->units, a->units_len, NULL);

	for (size_t i = 0; i < units.n && rc == 0; i++)
		rc = tl_unit_check(units.v[i], NULL);
	for (size_t i = 0; i < units.n && rc == 0; i++)
		tl_vec_push(&r->units, units.v[i]);
	tl_vec_fini(&units);
	return rc;
}

static void merge(struct run *r, size_t item, const struct pending *p)
{
	struct tl_answer a = {.found = r->out};
	unsigned long before = r->out->stats.c_parsed + r->out->stats.failed;

	if (p->outcome != TL_WORK_DONE)
		lost_file(r, item, p->outcome);
	else if (tl_wire_get(&a, p->answer, p->len) != 0 || take_units(r, &a, r->found.files.v[item].path) != 0)
		lost_file(r, item, TL_WORK_CRASH);
	r->settled[item] = r->out->stats.c_parsed + r->out->stats.failed > before;
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

static bool any_c(const struct tl_found *found)
{
	for (size_t i = 0; i < found->files.n; i++) {
		if (found->files.v[i].kinds & TL_KIND_C)
			return true;
	}
	return false;
}

/* What all workers share is made before they are: once, and in memory they share. */
static int prepare(struct run *r, struct tl_err *err)
{
	struct tl_front_options front = {
		.pack = r->options->pack,
		.root = r->found.root,
		.compdb_dir = r->options->compdb_dir,
		.headers = r->found.headers.v,
		.n_headers = r->found.headers.n,
	};

	if (any_c(&r->found) || r->options->compdb_dir) {
		r->prefilter = tl_prefilter_new(r->options->pack);
		if (tl_front_new(&r->front, &front, r->out, err) != 0)
			return -1;
	}
	r->work = (struct tl_work){
		.pack = r->options->pack, .found = &r->found, .prefilter = r->prefilter, .front = r->front};
	r->pending = tl_xcalloc(r->found.files.n, sizeof *r->pending);
	r->settled = tl_xcalloc(r->found.files.n, sizeof *r->settled);
	for (size_t i = 0; i < r->found.files.n; i++)
		tl_vec_push(&r->items, i);
	return 0;
}

static int read_files(struct run *r, struct tl_err *err)
{
	struct tl_workers job = {
		.n_items = r->items.n,
		.jobs = jobs(r->options),
		.timeout_ms = timeout_s(r->options) * 1000,
		.memory_mb = memory_mb(r->options),
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
	r->work.prefilter = r->prefilter;
	tl_prefilter_free(wanted);
	return rc;
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* Functions that lead to a library, and macros that do. */
static struct tl_name_vec wanted_names(struct run *r, struct tl_arena *a)
{
	struct tl_name_vec names = tl_link_wanted(a, r->options->pack, &r->units);
	size_t n = 0;

	for (size_t i = 0; i < r->units.n; i++) {
		for (size_t k = 0; k < r->units.v[i]->macros.n; k++)
			tl_vec_push_in(a, &names, r->units.v[i]->macros.v[k]);
	}
	tl_vec_sort(&names, by_text);
	for (size_t i = 0; i < names.n; i++) {
		if (!n || strcmp(names.v[n - 1], names.v[i]) != 0)
			names.v[n++] = names.v[i];
	}
	names.n = n;
	return names;
}

static int read_further(struct run *r, struct tl_err *err)
{
	size_t before = 0, known = 0;
	int rc = 0;

	for (int round = 0; rc == 0 && round < MAX_ROUNDS && r->units.n > before; round++) {
		struct tl_arena *a = tl_arena_new();
		struct tl_name_vec names = wanted_names(r, a);

		before = r->units.n;
		if (names.n > known)
			rc = read_wanted(r, &names, err);
		known = names.n;
		tl_arena_free(a);
	}
	return rc;
}

/* The whole is allowed more than one of its files. */
#define LINK_TIMES_TIMEOUT 10
#define LINK_TIMES_MEMORY 2

static int put_together(struct run *r, struct tl_err *err)
{
	struct tl_apart apart = {
		.pack = r->options->pack,
		.units = &r->units,
		.timeout_s = timeout_s(r->options) * LINK_TIMES_TIMEOUT,
		.memory_mb = memory_mb(r->options) * LINK_TIMES_MEMORY,
	};

	r->out->stats.files_seen += r->found.files.n;
	/* Where something could not be read, that has been told, and is reason enough. */
	if (r->found.files.n == 0 && r->out->stats.failed == 0)
		tl_result_notice(r->out, TL_LEVEL_WARNING, "no-files", NULL,
			"no C or C++ file and no configuration of a known kind was found; "
			"ignored and excluded files are not looked at");
	tl_account(r->out, &r->units);
	if (tl_link_apart(r->out, &apart, err) != 0)
		return -1;
	tl_account_mark(r->out);
	tl_covers_apply(r->out);
	tl_result_sort(r->out);
	return 0;
}

static void run_fini(struct run *r)
{
	for (size_t i = r->next; r->pending && i < r->items.n; i++)
		free(r->pending[i].answer);
	free(r->pending);
	free(r->settled);
	tl_vec_fini(&r->items);
	tl_vec_fini(&r->units);
	if (r->front)
		tl_front_free(r->front);
	tl_prefilter_free(r->prefilter);
	tl_found_fini(&r->found);
}

int tl_run(struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err)
{
	struct run r = {.options = options, .out = out};
	int rc = tl_discover(&r.found, options, out, err);

	if (rc == 0)
		rc = prepare(&r, err);
	if (rc == 0)
		rc = read_files(&r, err);
	if (rc == 0)
		rc = read_further(&r, err);
	if (rc == 0)
		rc = put_together(&r, err);
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
