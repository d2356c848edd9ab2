/*
 * A wrapper may make an object of one version or another, as an argument says: each is reported where it is made, and what a call
 * makes of the choice is reported at the call. Where the argument is a parameter of a function that nobody in the program calls, whoever
 * does will choose.
 */
#include "flow/attribute.h"

#include <string.h>

#include "model/verdict.h"

/* The call that led to where an object is made; NULL for one that is made in an entry, or handed in. */
static const struct tl_frame *call_of(const struct tl_made *m)
{
	const struct tl_frame *fr = m->object->frame;

	return fr && fr->up && !m->object->from ? fr : NULL;
}

static bool same_call(const struct tl_made *a, const struct tl_made *b)
{
	return call_of(a) && call_of(b) && call_of(a)->call == call_of(b)->call;
}

static bool same_maker(const struct tl_made *a, const struct tl_made *b)
{
	return call_of(a) && call_of(b) && call_of(a)->def == call_of(b)->def;
}

static bool call_makes(const struct tl_made_vec *made, const struct tl_made *call, const struct tl_op *op)
{
	for (size_t i = 0; i < made->n; i++) {
		if (made->v[i].object->op == op && same_call(&made->v[i], call))
			return true;
	}
	return false;
}

static bool is_pinned(const struct tl_made *m)
{
	return tl_verdict_of(&m->endpoint, TL_TLS1_2).kind == TL_PINNED_OLD;
}

/* The function that m is made in makes things of old versions and others, and not each of its calls makes all of them. A choice
 * between a client and a server is none of versions. */
static bool chooses(const struct tl_made_vec *made, const struct tl_made *m)
{
	bool differ = false, lacks = false;

	for (size_t i = 0; i < made->n && !(differ && lacks); i++) {
		const struct tl_made *x = &made->v[i];

		if (!same_maker(x, m))
			continue;
		differ |= x->object->op != m->object->op && is_pinned(x) != is_pinned(m);
		for (size_t k = 0; k < made->n && !lacks; k++)
			lacks = same_maker(&made->v[k], m) && !call_makes(made, x, made->v[k].object->op);
	}
	return differ && lacks;
}

/* The parameter of f, a value, that the register holds; n_params when it holds none. */
static uint32_t value_of(const struct tl_func *f, tl_reg r)
{
	uint32_t param = tl_func_param_of(f, r);

	return param < f->n_params && strchr(f->locals.v[param].type, '*') ? f->n_params : param;
}

/* The parameter of an entry that comes down to argument i of fr's call, handed on by all functions between; NULL when it is none, or when
 * nobody outside can call the entry. */
static const char *handed_down(const struct tl_frame *fr, uint32_t i)
{
	for (; fr->up; fr = fr->up) {
		const struct tl_func *caller = fr->up->def->func;

		i = i < fr->call->n_args ? value_of(caller, fr->call->args[i].reg) : caller->n_params;
		if (i == caller->n_params)
			return NULL;
	}
	return fr->def->func->internal ? NULL : fr->def->func->locals.v[i].name;
}

/* What whoever calls the program's own functions decides of what m's call makes: a parameter's name; NULL when it is nothing. */
static const char *chosen_outside(const struct tl_made *m)
{
	const struct tl_frame *fr = call_of(m);
	const char *name = NULL;

	for (uint32_t i = 0; i < fr->def->func->n_params && !name; i++) {
		if (fr->slice->param[i] != TL_LIVE_NOT)
			name = handed_down(fr, i);
	}
	return name;
}

/* No value stands by default, and none is refused: whatever can be chosen is. */
static void leave_to_caller(struct tl_flow *f, struct tl_endpoint *ep, struct tl_alt *alts, const char *name)
{
	ep->chosen_by = tl_arena_strdup(f->out_arena, name);
	for (size_t i = 0; i < ep->n_alts; i++)
		alts[i].by_config = alts[i].by_default = true;
}

/* All that the call of first makes, as one endpoint. */
static struct tl_made at_call(struct tl_flow *f, const struct tl_made_vec *made, const struct tl_made *first)
{
	struct tl_made out = *first;
	const char *outside = NULL;
	struct tl_alt *alts;
	bool several = false;
	size_t n = 0;

	for (size_t i = 0; i < made->n; i++)
		n += same_call(&made->v[i], first) ? made->v[i].endpoint.n_alts : 0;
	alts = tl_arena_alloc(f->out_arena, n * sizeof *alts);
	n = 0;
	for (size_t i = 0; i < made->n; i++) {
		const struct tl_endpoint *ep = &made->v[i].endpoint;

		if (!same_call(&made->v[i], first))
			continue;
		for (size_t k = 0; k < ep->n_alts; k++)
			alts[n++] = ep->alts[k];
		several |= made->v[i].object->op != first->object->op;
		outside = outside ? outside : chosen_outside(&made->v[i]);
	}
	out.endpoint.alts = alts;
	out.endpoint.n_alts = n;
	out.endpoint.fix = (struct tl_fix){.text = first->endpoint.fix.text};
	tl_flow_report_at(f, &out, call_of(first));
	if (several && outside)
		leave_to_caller(f, &out.endpoint, alts, outside);
	return out;
}

void tl_flow_add_choosers(struct tl_flow *f, struct tl_made_vec *made)
{
	struct tl_made_vec calls = {0};

	for (size_t i = 0; i < made->n; i++) {
		bool seen = !call_of(&made->v[i]);

		for (size_t k = 0; k < i && !seen; k++)
			seen = same_call(&made->v[k], &made->v[i]);
		if (!seen && chooses(made, &made->v[i]))
			tl_vec_push(&calls, at_call(f, made, &made->v[i]));
	}
	for (size_t i = 0; i < calls.n; i++)
		tl_vec_push(made, calls.v[i]);
	tl_vec_fini(&calls);
}
