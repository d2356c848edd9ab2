/* The growing result of a run, and the order that makes it the same whoever finished first. */
#include "model/result.h"

#include <string.h>

struct tl_result *tl_result_new(void)
{
	struct tl_result *r = tl_xcalloc(1, sizeof *r);

	r->arena = tl_arena_new();
	return r;
}

void tl_result_free(struct tl_result *r)
{
	if (!r)
		return;
	tl_vec_fini(&r->endpoints);
	tl_vec_fini(&r->notices);
	tl_vec_fini(&r->covers);
	tl_vec_fini(&r->namings);
	tl_vec_fini(&r->coverage.files);
	tl_vec_fini(&r->coverage.unexplained);
	tl_arena_free(r->arena);
	free(r);
}

void tl_result_notice(
	struct tl_result *r, enum tl_level level, const char *id, const struct tl_loc *loc, const char *fmt, ...)
{
	struct tl_notice n = {.level = level, .id = tl_arena_strdup(r->arena, id)};
	va_list ap;

	va_start(ap, fmt);
	n.text = tl_arena_vprintf(r->arena, fmt, ap);
	va_end(ap);
	if (loc)
		n.loc = *loc;
	if (n.loc.file)
		n.loc.file = tl_arena_strdup(r->arena, n.loc.file);
	tl_vec_push(&r->notices, n);
}

static int cmp_text(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int endpoint_cmp(const void *x, const void *y)
{
	const struct tl_endpoint *a = x, *b = y;
	int c = tl_loc_cmp(&a->loc, &b->loc);

	if (!c)
		c = cmp_text(a->library, b->library);
	if (!c)
		c = cmp_text(a->subject, b->subject);
	if (!c)
		c = cmp_text(a->guard, b->guard);
	if (!c)
		c = (a->n_alts > b->n_alts) - (a->n_alts < b->n_alts);
	return c;
}

static int notice_cmp(const void *x, const void *y)
{
	const struct tl_notice *a = x, *b = y;
	int c = tl_loc_cmp(&a->loc, &b->loc);

	if (!c)
		c = cmp_text(a->id, b->id);
	if (!c)
		c = cmp_text(a->text, b->text);
	if (!c)
		c = (int)a->level - (int)b->level;
	return c;
}

static bool same_endpoint(const struct tl_endpoint *a, const struct tl_endpoint *b)
{
	return tl_loc_cmp(&a->loc, &b->loc) == 0 && cmp_text(a->library, b->library) == 0 &&
	       cmp_text(a->subject, b->subject) == 0;
}

/* Where an alternative like it stands; n = nowhere. */
static size_t find_alt(const struct tl_alt *alts, size_t n, const struct tl_alt *alt)
{
	for (size_t i = 0; i < n; i++) {
		const struct tl_alt *x = &alts[i];

		if (tl_range_equal(&x->range, &alt->range) && x->by_config == alt->by_config &&
			x->by_default == alt->by_default && cmp_text(x->undecided, alt->undecided) == 0)
			return i;
	}
	return n;
}

/* Adds to the story of an alternative that one configuration alone has: where it comes about. */
static void tell_condition(struct tl_arena *arena, struct tl_alt *alt, const char *own, const char *other)
{
	struct tl_step *steps;

	if (!own && !other)
		return;
	if (alt->n_steps && alt->steps[alt->n_steps - 1].kind == TL_STEP_BRANCH)
		return;
	steps = tl_arena_alloc(arena, (alt->n_steps + 1) * sizeof *steps);
	if (alt->n_steps)
		memcpy(steps, alt->steps, alt->n_steps * sizeof *steps);
	steps[alt->n_steps++] = (struct tl_step){.kind = TL_STEP_BRANCH,
		.text = tl_arena_printf(arena, own ? "so where %s" : "so unless %s", own ? own : other)};
	alt->steps = steps;
}

/* One place reached twice (another configuration, a header read by two files): one endpoint with both outcomes. */
static void unite(struct tl_arena *arena, struct tl_endpoint *into, const struct tl_endpoint *from)
{
	struct tl_alt *alts = tl_arena_alloc(arena, (into->n_alts + from->n_alts) * sizeof *alts);
	bool configurations = cmp_text(into->guard, from->guard) != 0;
	size_t before = into->n_alts, n = before;

	if (n)
		memcpy(alts, into->alts, n * sizeof *alts);
	for (size_t i = 0; i < before; i++) {
		alts[i].alone |= before == 1;
		if (configurations && find_alt(from->alts, from->n_alts, &alts[i]) == from->n_alts)
			tell_condition(arena, &alts[i], into->guard, from->guard);
	}
	for (size_t i = 0; i < from->n_alts; i++) {
		size_t at = find_alt(alts, before, &from->alts[i]);

		if (at == before) {
			at = n++;
			alts[at] = from->alts[i];
			if (configurations)
				tell_condition(arena, &alts[at], from->guard, into->guard);
		}
		alts[at].alone |= from->n_alts == 1;
	}
	into->alts = alts;
	into->n_alts = n;
	into->created_elsewhere &= from->created_elsewhere;
	if (!into->chosen_by)
		into->chosen_by = from->chosen_by;
	into->idle &= from->idle;
	if (from->certainty < into->certainty)
		into->certainty = from->certainty;
	if (from->role != into->role)
		into->role = into->role == TL_ROLE_UNKNOWN   ? from->role
			     : from->role == TL_ROLE_UNKNOWN ? into->role
							     : TL_ROLE_BOTH;
}

void tl_result_sort(struct tl_result *r)
{
	size_t n = 0;

	tl_vec_sort(&r->endpoints, endpoint_cmp);
	for (size_t i = 0; i < r->endpoints.n; i++) {
		if (n && same_endpoint(&r->endpoints.v[n - 1], &r->endpoints.v[i]))
			unite(r->arena, &r->endpoints.v[n - 1], &r->endpoints.v[i]);
		else
			r->endpoints.v[n++] = r->endpoints.v[i];
	}
	r->endpoints.n = n;
	tl_vec_sort(&r->notices, notice_cmp);
	n = 0;
	for (size_t i = 0; i < r->notices.n; i++) {
		if (!n || notice_cmp(&r->notices.v[n - 1], &r->notices.v[i]) != 0)
			r->notices.v[n++] = r->notices.v[i];
	}
	r->notices.n = n;
}
