/*
 * Runs the checks over the endpoints, sets the level, and makes one finding of what has one cause. Knows certainty and
 * order; what is bad, and how to say it, is each check's.
 */
#include <string.h>

#include "policy/check.h"

static const struct {
	struct tl_check_info info;
	tl_check_fn *run;
} checks[] = {
#define CHECK(id, fn, name, level) {{#id, name, level}, tl_check_##fn},
#include "policy/checks.def"
#undef CHECK
};

size_t tl_policy_n_checks(void)
{
	return TL_COUNT(checks);
}

struct tl_check_info tl_policy_check(size_t i)
{
	return checks[i].info;
}

/* A guess must not break a build: only what is certain keeps the check's level. A security level alone lets no version in. */
static enum tl_level level_of(enum tl_level level, const struct tl_case *c)
{
	const struct tl_endpoint *ep = c->ep;
	enum tl_level cap = TL_LEVEL_ERROR;

	if (ep->certainty == TL_NOTE || (c->verdict.kind == TL_WEAKENED && !c->old))
		cap = TL_LEVEL_NOTE;
	else if (ep->certainty == TL_LIKELY || ep->low_precision)
		cap = TL_LEVEL_WARNING;
	return level < cap ? level : cap;
}

static bool permits_on_every_alt(const struct tl_endpoint *ep, tl_protoset old)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (!(tl_range_eval(&ep->alts[i].range).permits & old))
			return false;
	}
	return true;
}

static const char *default_of(const struct tl_case *c)
{
	const struct tl_bound *floor = c->verdict.why ? &c->verdict.why->range.floor : NULL;

	if (c->verdict.kind != TL_CONFIGURABLE || !floor)
		return c->verdict.kind == TL_UNDECIDED ? NULL : tl_case_default(c);
	return floor->kind == TL_BOUND_PROTO ? tl_proto_id(floor->proto) : "unset";
}

static bool same_line(const struct tl_loc *a, const struct tl_loc *b)
{
	return a->file && b->file && a->line == b->line && strcmp(a->file, b->file) == 0;
}

/* The endpoint's other places, and its own when the finding stands at the call that decided. */
static void relate(struct tl_finding *f, struct tl_arena *arena)
{
	const struct tl_endpoint *ep = f->endpoint;
	struct tl_related *r = tl_arena_alloc(arena, (ep->n_also + 1) * sizeof *r);
	size_t n = 0;

	if (!same_line(&f->loc, &ep->loc))
		r[n++] = (struct tl_related){ep->loc, !ep->in_code	      ? "in force for this"
						      : ep->created_elsewhere ? "as this call has it"
									      : "of the object created here"};
	for (size_t i = 0; i < ep->n_also; i++) {
		if (!same_line(&f->loc, &ep->also[i]))
			r[n++] = (struct tl_related){ep->also[i], "and here"};
	}
	f->related = r;
	f->n_related = n;
}

/* Rules know how to reach TLS 1.2; under a stricter policy that would not make the finding go away. */
static const struct tl_fix *fix_of(const struct tl_case *c)
{
	const struct tl_fix *fix = &c->ep->fix;

	return c->floor == TL_TLS1_2 && (fix->text || fix->n_edits) ? fix : NULL;
}

/* Where only tokens were read, what happens to the object elsewhere was not seen: what they name counts, nothing else. */
static bool is_proven(const struct tl_case *c)
{
	return !c->ep->low_precision || c->verdict.kind == TL_PINNED_OLD || c->verdict.kind == TL_CAPPED;
}

static void judge_one(struct tl_finding_vec *out, const struct tl_case *c)
{
	for (size_t i = 0; i < TL_COUNT(checks); i++) {
		const char *message = checks[i].run(c);
		struct tl_finding f = {
			.check = checks[i].info.id,
			.name = checks[i].info.name,
			.level = level_of(checks[i].info.level, c),
			.message = message,
			.loc = c->verdict.loc,
			.verdict = c->verdict.kind,
			.endpoint = c->ep,
			.why = c->verdict.why,
			.permits = c->verdict.permits,
			.old = c->old,
			.sometimes = c->sometimes,
		};

		if (!message || !f.loc.file)
			continue;
		f.by_default = default_of(c);
		f.fix = fix_of(c);
		relate(&f, c->arena);
		tl_vec_push(out, f);
	}
}

/* --- one cause, one finding --- */

static int by_line(const void *x, const void *y)
{
	const struct tl_finding *a = x, *b = y;
	int c = strcmp(a->loc.file, b->loc.file);

	if (!c)
		c = (a->loc.line > b->loc.line) - (a->loc.line < b->loc.line);
	if (!c)
		c = strcmp(a->check, b->check);
	if (!c)
		c = (int)b->level - (int)a->level; /* the gravest speaks for all */
	if (!c)
		c = tl_loc_cmp(&a->loc, &b->loc);
	if (!c)
		c = tl_loc_cmp(&a->endpoint->loc, &b->endpoint->loc);
	return c ? c : strcmp(a->message, b->message);
}

static int by_place(const void *x, const void *y)
{
	const struct tl_finding *a = x, *b = y;
	int c = tl_loc_cmp(&a->loc, &b->loc);

	return c ? c : strcmp(a->check, b->check);
}

static bool one_cause(const struct tl_finding *a, const struct tl_finding *b)
{
	return a->loc.line == b->loc.line && strcmp(a->check, b->check) == 0 && strcmp(a->loc.file, b->loc.file) == 0;
}

static bool knows_place(const struct tl_related *r, size_t n, const struct tl_loc *loc)
{
	for (size_t i = 0; i < n; i++) {
		if (tl_loc_same(&r[i].loc, loc))
			return true;
	}
	return false;
}

/* What one shared call does to many objects could be said thousands of times; a reader looks at a few. */
#define RELATED_MAX 32

static void absorb(struct tl_finding *into, const struct tl_finding *from, struct tl_arena *arena)
{
	struct tl_related *r = tl_arena_alloc(arena, (into->n_related + from->n_related + 1) * sizeof *r);
	size_t n = into->n_related;

	if (n)
		memcpy(r, into->related, n * sizeof *r);
	if (!tl_loc_same(&from->loc, &into->loc) && n < RELATED_MAX && !knows_place(r, n, &from->loc))
		r[n++] = (struct tl_related){from->loc, "and here"};
	for (size_t i = 0; i < from->n_related && n < RELATED_MAX; i++) {
		if (!tl_loc_same(&from->related[i].loc, &into->loc) && !knows_place(r, n, &from->related[i].loc))
			r[n++] = from->related[i];
	}
	into->related = r;
	into->n_related = n;
	into->permits |= from->permits;
	into->old |= from->old;
	into->sometimes |= from->sometimes;
}

static void merge(struct tl_finding_vec *v, size_t from, struct tl_arena *arena)
{
	size_t n = from;

	if (v->n == from)
		return;
	qsort(v->v + from, v->n - from, sizeof *v->v, by_line);
	for (size_t i = from; i < v->n; i++) {
		if (n > from && one_cause(&v->v[n - 1], &v->v[i]))
			absorb(&v->v[n - 1], &v->v[i], arena);
		else
			v->v[n++] = v->v[i];
	}
	v->n = n;
	qsort(v->v + from, v->n - from, sizeof *v->v, by_place);
}

void tl_policy_judge(struct tl_finding_vec *out, struct tl_arena *arena, const struct tl_result *result,
	const struct tl_policy *policy)
{
	tl_protoset old = tl_protoset_old(policy->floor);
	size_t before = out->n;

	for (size_t i = 0; i < result->endpoints.n; i++) {
		const struct tl_endpoint *ep = &result->endpoints.v[i];
		struct tl_case c = {.ep = ep, .floor = policy->floor, .arena = arena};

		c.verdict = tl_verdict_of(ep, policy->floor);
		c.old = c.verdict.permits & old;
		c.sometimes = c.old && !permits_on_every_alt(ep, old);
		if (is_proven(&c))
			judge_one(out, &c);
	}
	merge(out, before, arena);
}
