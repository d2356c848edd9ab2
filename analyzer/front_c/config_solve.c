/*
 * A search with backtracking. A condition is evaluated with the decisions made so far; where it is open, it is taken apart until
 * one macro, or one earlier #define of the file under a condition of its own, is left to decide. Steps are bounded: hostile
 * conditions cost a failure, not time.
 */
#include "front_c/config_solve.h"

#include <string.h>

#include "front_c/config_eval.h"

#define STEPS_A_GOAL 20000
#define STEPS_A_FILE 1000000
#define MOST_DEPTH 1000
#define MOST_CANDIDATES 64
#define MOST_NUMBERS 16 /* of one macro */
#define MOST_PAIRED 200 /* bytes of a comparison */

struct goal {
	const struct tl_cond *cond;
	bool want;
	uint32_t at;
	const struct goal *next;
};

struct candidates {
	struct candidate {
		bool defined;
		int64_t value;
	} v[MOST_CANDIDATES];
	size_t n;
};

static bool solve(struct tl_solver *s, const struct goal *g);

/* --- goals --- */

static const struct goal *push(
	struct tl_solver *s, const struct tl_cond *cond, bool want, uint32_t at, const struct goal *next)
{
	struct goal *g = tl_arena_alloc(s->arena, sizeof *g);

	*g = (struct goal){cond, want, at, next};
	return g;
}

static const struct goal *push_arm(struct tl_solver *s, uint32_t arm, const struct goal *next)
{
	const struct tl_arm *a = &s->regions->arms.v[arm];

	if (a->cond)
		next = push(s, a->cond, true, a->at, next);
	for (uint32_t p = a->previous; p != TL_NO_ARM; p = s->regions->arms.v[p].previous)
		next = push(s, s->regions->arms.v[p].cond, false, s->regions->arms.v[p].at, next);
	return next;
}

/* An arm, and the next of those that it stands around. */
struct chain {
	uint32_t arm;
	const struct chain *inner;
};

/* Everything that makes an arm compiled. Outermost first it reads best; what it names itself may be one of the alternatives
 * around it. */
static const struct goal *activate(struct tl_solver *s, uint32_t arm, const struct goal *next)
{
	const struct chain *outer = NULL;

	for (; arm != TL_NO_ARM; arm = s->regions->arms.v[arm].parent) {
		struct chain *c;

		if (!s->inner_first) {
			next = push_arm(s, arm, next);
			continue;
		}
		c = tl_arena_alloc(s->arena, sizeof *c);
		*c = (struct chain){arm, outer};
		outer = c;
	}
	for (; outer; outer = outer->inner)
		next = push_arm(s, outer->arm, next);
	return next;
}

static bool attempt(struct tl_solver *s, const struct goal *g)
{
	size_t mark = s->made.n;

	if (solve(s, g))
		return true;
	s->made.n = mark;
	return false;
}

/* One of the conditions around an arm fails. */
static bool deactivate(struct tl_solver *s, uint32_t arm, const struct goal *next)
{
	for (; arm != TL_NO_ARM; arm = s->regions->arms.v[arm].parent) {
		const struct tl_arm *a = &s->regions->arms.v[arm];

		if (a->cond && attempt(s, push(s, a->cond, false, a->at, next)))
			return true;
		for (uint32_t p = a->previous; p != TL_NO_ARM; p = s->regions->arms.v[p].previous) {
			if (attempt(s, push(s, s->regions->arms.v[p].cond, true, s->regions->arms.v[p].at, next)))
				return true;
		}
	}
	return false;
}

/* --- candidates --- */

static void offer(struct candidates *c, bool defined, int64_t value)
{
	for (size_t i = 0; i < c->n; i++) {
		if (c->v[i].defined == defined && (!defined || c->v[i].value == value))
			return;
	}
	if (c->n < MOST_CANDIDATES)
		c->v[c->n++] = (struct candidate){defined, value};
}

/* The number and its neighbours: enough for every comparison with it. */
static void offer_around(struct candidates *c, int64_t number)
{
	offer(c, true, number);
	offer(c, true, tl_cond_apply(TL_COND_ADD, number, 1));
	offer(c, true, tl_cond_apply(TL_COND_SUB, number, 1));
}

static void offer_numbers(struct candidates *c, const struct tl_cond *cond)
{
	if (!cond)
		return;
	if (cond->kind == TL_COND_NUMBER)
		offer_around(c, cond->value);
	offer_numbers(c, cond->a);
	offer_numbers(c, cond->b);
	offer_numbers(c, cond->c);
}

/* A library that does not have it is none that anybody builds with. */
static bool is_given(const struct tl_solver *s, const char *name)
{
	const struct tl_constant *c = tl_pack_constant(s->pack, name);

	return c && c->is_macro && c->is_given;
}

/* In order of preference: what it is now, what the packs know of it, the plain switch, the numbers it is compared with. */
static void collect(struct tl_solver *s, struct candidates *c, const struct goal *g)
{
	const struct tl_macro_env *e = tl_solver_env(s, s->pick.name);
	const struct tl_lib_versions *known = tl_versions_of(s->pack, s->pick.name);
	const struct tl_cond *cond = s->pick.inside ? s->pick.inside : g->cond;
	bool is_test = cond->kind != TL_COND_BINARY;
	bool is_call = e && e->call && cond->kind != TL_COND_DEFINED, given = is_given(s, s->pick.name);

	if (e && e->has_value)
		offer(c, true, e->value);
	if (is_test && !g->want && !given)
		offer(c, is_call, 0);
	for (size_t i = 0; known && i < known->n; i++)
		offer(c, true, known->values[i]);
	offer(c, true, 1);
	offer_numbers(c, cond);
	offer_numbers(c, g->cond);
	for (size_t i = 0; e && i < e->numbers.n; i++)
		offer_around(c, e->numbers.v[i]);
	offer(c, true, 0);
	if (!is_call && !given)
		offer(c, false, 0);
}

static bool is_simple(const struct tl_cond *c)
{
	bool names = c->kind == TL_COND_NAME || c->kind == TL_COND_DEFINED || c->kind == TL_COND_CALL;

	return names || (c->kind == TL_COND_BINARY && c->op >= TL_COND_EQ && c->op <= TL_COND_GE && is_simple(c->a) &&
				c->b->kind == TL_COND_NUMBER);
}

static bool decide_macro(struct tl_solver *s, const struct goal *g)
{
	struct candidates c = {0};
	const char *name = s->pick.name;
	bool exact = is_simple(g->cond) && !s->pick.inside;

	collect(s, &c, g);
	for (size_t i = 0; i < c.n; i++) {
		size_t mark = s->made.n;
		struct tl_decision d = {.name = name,
			.defined = c.v[i].defined,
			.value = c.v[i].value,
			.why = g->cond,
			.holds = g->want};

		tl_vec_push(&s->made, d);
		if (solve(s, g))
			return true;
		s->made.n = mark;
	}
	s->inexact |= !exact || c.n == MOST_CANDIDATES;
	return false;
}

/* Whether an earlier #define of the file is compiled. */
static bool decide_arm(struct tl_solver *s, const struct goal *g)
{
	uint32_t arm = s->pick.arm;

	if (g->want)
		return attempt(s, activate(s, arm, g)) || deactivate(s, arm, g);
	return deactivate(s, arm, g) || attempt(s, activate(s, arm, g));
}

/* --- search --- */

static bool either(struct tl_solver *s, const struct goal *g)
{
	const struct tl_cond *c = g->cond;

	const struct goal *a = push(s, c->a, g->want, g->at, g->next), *b = push(s, c->b, g->want, g->at, g->next);

	/* what we can decide goes before what we can only hope for */
	if (tl_eval(s, c->a, g->at).state == TL_TRUTH_OPAQUE)
		return attempt(s, b) || attempt(s, a);
	return attempt(s, a) || attempt(s, b);
}

static bool both(struct tl_solver *s, const struct goal *g)
{
	const struct goal *second = push(s, g->cond->b, g->want, g->at, g->next);

	return solve(s, push(s, g->cond->a, g->want, g->at, second));
}

static bool choose(struct tl_solver *s, const struct goal *g)
{
	const struct tl_cond *c = g->cond;
	const struct goal *yes = push(s, c->b, g->want, g->at, g->next), *no = push(s, c->c, g->want, g->at, g->next);

	return attempt(s, push(s, c->a, true, g->at, yes)) || attempt(s, push(s, c->a, false, g->at, no));
}

static bool take_apart(struct tl_solver *s, const struct goal *g)
{
	const struct tl_cond *c = g->cond;

	if (c->kind == TL_COND_UNARY && c->op == TL_COND_NOT)
		return solve(s, push(s, c->a, !g->want, g->at, g->next));
	if (c->kind == TL_COND_BINARY && (c->op == TL_COND_AND || c->op == TL_COND_OR))
		return (c->op == TL_COND_AND) == g->want ? both(s, g) : either(s, g);
	if (c->kind == TL_COND_CHOICE)
		return choose(s, g);
	return s->pick.name ? decide_macro(s, g) : decide_arm(s, g);
}

static bool solve(struct tl_solver *s, const struct goal *g)
{
	struct tl_truth t;
	bool ok;

	if (!g)
		return true;
	if (s->depth >= MOST_DEPTH || !tl_eval_step(s))
		return !(s->gave_up = true);
	s->pick.set = false;
	t = tl_eval(s, g->cond, g->at);
	if (s->gave_up)
		return false;
	s->depth++;
	if (t.state == TL_TRUTH_KNOWN)
		ok = (t.value != 0) == g->want && solve(s, g->next);
	else if (t.state == TL_TRUTH_OPAQUE)
		ok = solve(s, g->next);
	else
		ok = take_apart(s, g);
	s->depth--;
	return ok;
}

bool tl_solver_reach(struct tl_solver *s, uint32_t arm, enum tl_solve_mode mode)
{
	bool ok;

	s->mode = mode;
	s->closed = s->gave_up = s->inexact = false;
	s->depth = 0;
	s->steps = STEPS_A_GOAL;
	ok = attempt(s, activate(s, arm, NULL));
	s->mode = TL_SOLVE_KEEP;
	return ok;
}

bool tl_solver_is_active(struct tl_solver *s, uint32_t arm)
{
	struct tl_truth t;

	s->closed = true;
	s->steps = STEPS_A_GOAL;
	t = tl_eval_arm(s, arm);
	s->closed = false;
	return t.state == TL_TRUTH_KNOWN && t.value;
}

void tl_solver_reset(struct tl_solver *s)
{
	s->made.n = 0;
}

/* --- the macros that are asked for --- */

static void add_number(struct tl_solver *s, const char *name, int64_t number)
{
	struct tl_macro_env *e = tl_solver_env(s, name);

	if (e->numbers.n < MOST_NUMBERS)
		tl_vec_push_in(s->arena, &e->numbers, number);
}

/* Every number of a comparison may matter to every macro in it. */
static void pair(struct tl_solver *s, const struct tl_cond *names, const struct tl_cond *numbers)
{
	if (!names || !numbers)
		return;
	if (names->kind == TL_COND_NAME && numbers->kind == TL_COND_NUMBER) {
		add_number(s, names->name, numbers->value);
	} else if (numbers->kind == TL_COND_NUMBER) {
		pair(s, names->a, numbers);
		pair(s, names->b, numbers);
		pair(s, names->c, numbers);
	} else {
		pair(s, names, numbers->a);
		pair(s, names, numbers->b);
		pair(s, names, numbers->c);
	}
}

static void note_name(struct tl_solver *s, const char *name, bool call)
{
	struct tl_macro_env *e = tl_solver_env(s, name);

	if (!e) {
		e = tl_arena_alloc(s->arena, sizeof *e);
		e->name = name;
		HASH_ADD_KEYPTR(hh, s->env, e->name, strlen(e->name), e);
	}
	e->call = e->call || call;
}

static void ask(struct tl_solver *s, const struct tl_cond *c)
{
	if (!c)
		return;
	if (c->name)
		note_name(s, c->name, c->kind == TL_COND_CALL);
	ask(s, c->a);
	ask(s, c->b);
	ask(s, c->c);
	if (c->kind == TL_COND_BINARY && c->op >= TL_COND_EQ && c->op <= TL_COND_GE && strlen(c->text) < MOST_PAIRED)
		pair(s, c, c);
}

struct tl_macro_env *tl_solver_env(struct tl_solver *s, const char *name)
{
	struct tl_macro_env *e;

	HASH_FIND_STR(s->env, name, e);
	return e;
}

void tl_solver_init(struct tl_solver *s, struct tl_arena *a, const struct tl_pack *pack, const struct tl_regions *r)
{
	*s = (struct tl_solver){.arena = a, .pack = pack, .regions = r, .budget = STEPS_A_FILE};
	for (size_t i = 0; i < r->arms.n; i++)
		ask(s, r->arms.v[i].cond);
	for (size_t i = 0; i < r->defs.n; i++)
		ask(s, r->defs.v[i].value);
}

void tl_solver_fini(struct tl_solver *s)
{
	HASH_CLEAR(hh, s->env);
	tl_vec_fini(&s->made);
}
