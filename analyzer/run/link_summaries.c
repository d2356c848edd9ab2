/* A run whose files were read before: the same rounds as tl_run(), with summaries in place of workers. */
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "run/prefilter.h"
#include "run/summary.h"
#include "run/summary_file.h"
#include "run/whole.h"
#include "run/wire.h"

#define SUMMARY_MAX (512U << 20)

/* One summary, as far as it is kept: what may be wanted in a further round. */
struct input {
	const char *path, *from;
	struct tl_summary sum;
	bool settled;
};

struct linking {
	struct tl_whole whole;
	TL_VEC(struct input) inputs; /* sorted by path */
};

static int load(struct linking *l, const char *from, struct tl_err *err)
{
	struct input in = {.from = from};
	struct tl_buf text = {0};
	int rc = tl_file_read(&text, from, SUMMARY_MAX, err);

	if (rc == 0)
		rc = tl_summary_get(&in.sum, l->whole.out->arena, from, tl_buf_str(&text), text.len, err);
	in.path = in.sum.path;
	tl_vec_push(&l->inputs, in);
	tl_buf_fini(&text);
	return rc;
}

static int by_path(const void *x, const void *y)
{
	return strcmp(((const struct input *)x)->path, ((const struct input *)y)->path);
}

static int load_all(struct linking *l, struct tl_err *err)
{
	const struct tl_run_options *o = l->whole.options;

	for (size_t i = 0; i < o->n_paths; i++) {
		if (load(l, o->paths[i], err) != 0)
			return -1;
	}
	tl_vec_sort(&l->inputs, by_path);
	for (size_t i = 1; i < l->inputs.n; i++) {
		const struct input *a = &l->inputs.v[i - 1], *b = &l->inputs.v[i];

		if (strcmp(a->path, b->path) == 0)
			return tl_err_set(err, "%s and %s are both of %s: give one of them", a->from, b->from, a->path);
	}
	return 0;
}

static bool take(struct linking *l, const struct input *in, struct tl_reading *r)
{
	bool settled = tl_whole_take(&l->whole, in->path, r->outcome, tl_buf_str(&r->answer), r->answer.len);

	tl_buf_fini(&r->answer);
	r->answer = (struct tl_buf){0};
	return settled;
}

static void take_first(struct linking *l)
{
	for (size_t i = 0; i < l->inputs.n; i++) {
		struct input *in = &l->inputs.v[i];
		struct tl_answer run = {.found = l->whole.out};

		/* What is told of the run as a whole is told once: equal notices fall together. */
		(void)tl_wire_get(&run, tl_buf_str(&in->sum.run), in->sum.run.len);
		in->settled = take(l, in, &in->sum.first) || !in->sum.further.there;
	}
}

static void take_wanted(struct linking *l, const struct tl_name_vec *names)
{
	struct tl_prefilter *wanted = tl_prefilter_new_for(names->v, names->n);

	for (size_t i = 0; i < l->inputs.n; i++) {
		struct input *in = &l->inputs.v[i];
		const struct tl_buf *words = &in->sum.words;

		if (!in->settled && tl_prefilter_scan(wanted, tl_buf_str(words), words->len, TL_HIT_NAME) & TL_HIT_NAME)
			in->settled = take(l, in, &in->sum.further);
	}
	tl_prefilter_free(wanted);
}

static void take_further(struct linking *l)
{
	size_t before = 0, known = 0;

	for (int round = 0; round < TL_WHOLE_ROUNDS && l->whole.units.n > before; round++) {
		struct tl_arena *a = tl_arena_new();
		struct tl_name_vec names = tl_whole_wanted(&l->whole, a);

		before = l->whole.units.n;
		if (names.n > known)
			take_wanted(l, &names);
		known = names.n;
		tl_arena_free(a);
	}
}

int tl_link_summaries(struct tl_result *out, char **root_out, const struct tl_run_options *options, struct tl_err *err)
{
	struct linking l = {.whole = {.options = options, .out = out}};
	int rc = load_all(&l, err);

	if (rc == 0) {
		take_first(&l);
		take_further(&l);
		rc = tl_whole_finish(&l.whole, l.inputs.n, err);
	}
	if (rc == 0)
		*root_out = tl_xstrdup(tl_path_absolute(out->arena, options->root ? options->root : "."));
	for (size_t i = 0; i < l.inputs.n; i++)
		tl_summary_fini(&l.inputs.v[i].sum);
	tl_vec_fini(&l.inputs);
	tl_whole_fini(&l.whole);
	return rc;
}
