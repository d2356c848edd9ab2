/*
 * Answers in, one result out. An answer is not trusted: it was made by a process that read a hostile file, or comes from
 * a file that anybody may have written.
 */
#include "run/whole.h"

#include <string.h>

#include "link/together.h"
#include "link/wanted.h"
#include "run/account.h"
#include "run/apart.h"
#include "run/covers.h"
#include "run/wire.h"

#define DEFAULT_TIMEOUT_S 60
#define DEFAULT_MEMORY_MB 2048

unsigned tl_run_timeout_s(const struct tl_run_options *o)
{
	unsigned s = o->timeout_s ? o->timeout_s : DEFAULT_TIMEOUT_S;

	return s < 86400 ? s : 86400;
}

size_t tl_run_memory_mb(const struct tl_run_options *o)
{
	size_t mb = o->memory_mb ? o->memory_mb : DEFAULT_MEMORY_MB;

	return mb < 1U << 20 ? mb : 1U << 20;
}

static void lost_file(struct tl_whole *w, const char *path, enum tl_outcome outcome)
{
	struct tl_loc loc = {.file = path};

	w->out->stats.failed++;
	switch (outcome) {
	case TL_WORK_TIMEOUT:
		tl_result_notice(w->out, TL_LEVEL_WARNING, "worker-timeout", &loc,
			"took longer than %u seconds and was given up: nothing in it was looked at",
			tl_run_timeout_s(w->options));
		break;
	case TL_WORK_MEMORY:
		tl_result_notice(w->out, TL_LEVEL_WARNING, "worker-memory", &loc,
			"took more than %zu MB of memory and was given up: nothing in it was looked at",
			tl_run_memory_mb(w->options));
		break;
	case TL_WORK_CRASH:
	case TL_WORK_DONE:
		tl_result_notice(w->out, TL_LEVEL_WARNING, "worker-crash", &loc,
			"made the parser crash: nothing in it was looked at");
		break;
	}
}

/* Every pass relies on what tl_unit_check() checks; a unit that fails it was made by a parser gone wild. */
static int take_units(struct tl_whole *w, const struct tl_answer *a, const char *path)
{
	struct tl_unit_vec units = {0};
	int rc;

	if (a->units_len == 0)
		return 0;
	rc = tl_unit_parse(&units, w->out->arena, path, a->units, a->units_len, NULL);

	for (size_t i = 0; i < units.n && rc == 0; i++)
		rc = tl_unit_check(units.v[i], NULL);
	for (size_t i = 0; i < units.n && rc == 0; i++)
		tl_vec_push(&w->units, units.v[i]);
	tl_vec_fini(&units);
	return rc;
}

bool tl_whole_take(struct tl_whole *w, const char *path, enum tl_outcome outcome, const char *answer, size_t len)
{
	struct tl_answer a = {.found = w->out};
	unsigned long before = w->out->stats.c_parsed + w->out->stats.failed;

	if (outcome != TL_WORK_DONE)
		lost_file(w, path, outcome);
	else if (tl_wire_get(&a, answer, len) != 0 || take_units(w, &a, path) != 0)
		lost_file(w, path, TL_WORK_CRASH);
	return w->out->stats.c_parsed + w->out->stats.failed > before;
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

struct tl_name_vec tl_whole_wanted(const struct tl_whole *w, struct tl_arena *a)
{
	struct tl_name_vec names = tl_link_wanted(a, w->options->pack, &w->units);
	size_t n = 0;

	for (size_t i = 0; i < w->units.n; i++) {
		for (size_t k = 0; k < w->units.v[i]->macros.n; k++)
			tl_vec_push_in(a, &names, w->units.v[i]->macros.v[k]);
	}
	tl_vec_sort(&names, by_text);
	for (size_t i = 0; i < names.n; i++) {
		if (!n || strcmp(names.v[n - 1], names.v[i]) != 0)
			names.v[n++] = names.v[i];
	}
	names.n = n;
	return names;
}

/* The whole is allowed more than one of its files. */
#define LINK_TIMES_TIMEOUT 10
#define LINK_TIMES_MEMORY 2

int tl_whole_finish(struct tl_whole *w, size_t n_files, struct tl_err *err)
{
	struct tl_apart apart = {
		.pack = w->options->pack,
		.units = &w->units,
		.timeout_s = tl_run_timeout_s(w->options) * LINK_TIMES_TIMEOUT,
		.memory_mb = tl_run_memory_mb(w->options) * LINK_TIMES_MEMORY,
	};

	w->out->stats.files_seen += n_files;
	/* Where something could not be read, that has been told, and is reason enough. */
	if (n_files == 0 && w->out->stats.failed == 0)
		tl_result_notice(w->out, TL_LEVEL_WARNING, "no-files", NULL,
			"no C or C++ file and no configuration of a known kind was found; "
			"ignored and excluded files are not looked at");
	tl_account(w->out, &w->units);
	if (tl_link_apart(w->out, &apart, err) != 0)
		return -1;
	tl_account_mark(w->out);
	tl_covers_apply(w->out);
	tl_result_sort(w->out);
	tl_link_together(w->out);
	return 0;
}

void tl_whole_fini(struct tl_whole *w)
{
	tl_vec_fini(&w->units);
}
