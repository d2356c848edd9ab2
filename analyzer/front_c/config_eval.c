/*
 * Three-valued evaluation. A macro is what the last #define or #undef above it says, if that is compiled; else what was decided; else what
 * stood before the file began; else open, or not defined once the set of decisions is closed.
 */
#include "front_c/config_eval.h"

#include <string.h>

#define MOST_DEPTH 500

struct macro {
	enum tl_truth_state state;
	bool defined;
	const struct tl_cond *value; /* of the file's own #define, at def_at; else: */
	uint32_t def_at;
	bool has_number;
	int64_t number;
};

static const struct tl_truth opaque = {.state = TL_TRUTH_OPAQUE};
static const struct tl_truth open = {.state = TL_TRUTH_OPEN};

static struct tl_truth known(int64_t value)
{
	return (struct tl_truth){TL_TRUTH_KNOWN, value};
}

bool tl_eval_step(struct tl_solver *s)
{
	if (!s->steps || !s->budget || s->eval_depth > MOST_DEPTH) {
		s->gave_up = true;
		return false;
	}
	s->steps--;
	s->budget--;
	return true;
}

static void pick(struct tl_solver *s, const char *name, uint32_t arm)
{
	if (s->pick.set)
		return;
	s->pick.set = true;
	s->pick.name = name;
	s->pick.arm = arm;
	s->pick.inside = NULL;
}

static bool is_frozen(const struct tl_solver *s, const char *name, const struct tl_macro_env *e)
{
	if (e && e->origin == TL_MACRO_THEIRS)
		return s->mode < TL_SOLVE_ALL;
	if (s->mode >= TL_SOLVE_OURS)
		return false;
	return (e && e->origin == TL_MACRO_OURS) || tl_versions_of(s->pack, name) != NULL;
}

/* The macro as it is when the file begins. */
static struct macro outside(struct tl_solver *s, const char *name)
{
	const struct tl_macro_env *e = tl_solver_env(s, name);
	struct macro m = {.state = TL_TRUTH_KNOWN};

	for (size_t i = 0; i < s->made.n; i++) {
		const struct tl_decision *d = &s->made.v[i];

		if (strcmp(d->name, name) != 0)
			continue;
		m.defined = m.has_number = d->defined;
		m.number = d->value;
		return m;
	}
	if (!s->closed && !is_frozen(s, name, e)) {
		pick(s, name, TL_NO_ARM);
		m.state = TL_TRUTH_OPEN;
	} else if (e && e->origin != TL_MACRO_NOBODY) {
		m.defined = true;
		m.has_number = e->has_value;
		m.number = e->value;
	}
	return m;
}

static struct macro look_up(struct tl_solver *s, const char *name, uint32_t at)
{
	const struct tl_macro_def *def = tl_regions_def(s->regions, name, at);

	for (; def; def = tl_regions_def(s->regions, name, def->at)) {
		struct macro m = {.defined = def->value, .value = def->value, .def_at = def->at};
		struct tl_truth compiled = def->arm ? tl_eval_arm(s, def->arm) : known(1);

		m.state = compiled.state;
		if (compiled.state == TL_TRUTH_OPEN) {
			s->pick.set = false;
			pick(s, NULL, def->arm);
		}
		if (compiled.state != TL_TRUTH_KNOWN || compiled.value)
			return m;
	}
	return outside(s, name);
}

static struct tl_truth value_of(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	struct macro m = look_up(s, c->name, at);

	if (m.state != TL_TRUTH_KNOWN)
		return m.state == TL_TRUTH_OPEN ? open : opaque;
	if (!m.defined)
		return known(c->kind == TL_COND_NAME && strcmp(c->name, "true") == 0);
	if (c->kind == TL_COND_CALL && m.value)
		return opaque;
	if (m.value) {
		struct tl_truth t = tl_eval(s, m.value, m.def_at);

		if (t.state == TL_TRUTH_OPEN && s->pick.name)
			s->pick.inside = m.value;
		return t;
	}
	return m.has_number ? known(m.number) : opaque;
}

static struct tl_truth is_defined(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	struct macro m = look_up(s, c->name, at);

	if (m.state != TL_TRUTH_KNOWN)
		return m.state == TL_TRUTH_OPEN ? open : opaque;
	return known(m.defined);
}

/* One side decides alone. */
static struct tl_truth logic(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	bool decisive = c->op == TL_COND_OR;
	struct tl_truth a = tl_eval(s, c->a, at), b;

	if (a.state == TL_TRUTH_KNOWN && (a.value != 0) == decisive)
		return known(decisive);
	b = tl_eval(s, c->b, at);
	if (b.state == TL_TRUTH_KNOWN && (b.value != 0) == decisive)
		return known(decisive);
	if (a.state == TL_TRUTH_OPEN || b.state == TL_TRUTH_OPEN)
		return open;
	return a.state == TL_TRUTH_OPAQUE || b.state == TL_TRUTH_OPAQUE ? opaque : known(!decisive);
}

static struct tl_truth combine(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	struct tl_truth a = tl_eval(s, c->a, at), b = known(0);

	if (c->kind == TL_COND_BINARY)
		b = tl_eval(s, c->b, at);
	if (a.state == TL_TRUTH_OPEN || b.state == TL_TRUTH_OPEN)
		return open;
	if (a.state == TL_TRUTH_OPAQUE || b.state == TL_TRUTH_OPAQUE)
		return opaque;
	return known(tl_cond_apply(c->op, a.value, b.value));
}

static struct tl_truth choice(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	struct tl_truth test = tl_eval(s, c->a, at);

	if (test.state != TL_TRUTH_KNOWN)
		return test;
	return tl_eval(s, test.value ? c->b : c->c, at);
}

static struct tl_truth by_kind(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	switch (c->kind) {
	case TL_COND_NUMBER:
		return known(c->value);
	case TL_COND_NAME:
	case TL_COND_CALL:
		return value_of(s, c, at);
	case TL_COND_DEFINED:
		return is_defined(s, c, at);
	case TL_COND_UNARY:
	case TL_COND_BINARY:
		return c->op == TL_COND_AND || c->op == TL_COND_OR ? logic(s, c, at) : combine(s, c, at);
	case TL_COND_CHOICE:
		return choice(s, c, at);
	case TL_COND_UNKNOWN:
		break;
	}
	return opaque;
}

struct tl_truth tl_eval(struct tl_solver *s, const struct tl_cond *c, uint32_t at)
{
	bool had_pick = s->pick.set;
	struct tl_truth t;

	if (!tl_eval_step(s))
		return opaque;
	s->eval_depth++;
	t = by_kind(s, c, at);
	s->eval_depth--;
	if (t.state != TL_TRUTH_OPEN && !had_pick)
		s->pick.set = false; /* what was open in it does not matter */
	return t;
}

/* False: the arm is not compiled. */
static bool add_condition(struct tl_solver *s, const struct tl_arm *a, bool want, struct tl_truth *sum)
{
	struct tl_truth t = tl_eval(s, a->cond, a->at);

	if (t.state == TL_TRUTH_KNOWN)
		return (t.value != 0) == want;
	if (sum->state != TL_TRUTH_OPEN)
		sum->state = t.state;
	return true;
}

struct tl_truth tl_eval_arm(struct tl_solver *s, uint32_t arm)
{
	struct tl_truth sum = known(1);

	for (; arm != TL_NO_ARM; arm = s->regions->arms.v[arm].parent) {
		const struct tl_arm *a = &s->regions->arms.v[arm];

		if (a->cond && !add_condition(s, a, true, &sum))
			return known(0);
		for (uint32_t p = a->previous; p != TL_NO_ARM; p = s->regions->arms.v[p].previous) {
			if (!add_condition(s, &s->regions->arms.v[p], false, &sum))
				return known(0);
		}
	}
	return sum;
}
