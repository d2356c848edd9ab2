/*
 * A wrapper may make an object of one version or another, as an argument says: each is reported where it is made, and what a call
 * makes of the choice is reported at the call.
 */
#include "flow/attribute.h"
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

/* All that the call of first makes, as one endpoint. */
static struct tl_made at_call(struct tl_flow *f, const struct tl_made_vec *made, const struct tl_made *first)
{
	struct tl_made out = *first;
	struct tl_alt *alts;
	size_t n = 0;

	for (size_t i = 0; i < made->n; i++)
		n += same_call(&made->v[i], first) ? made->v[i].endpoint.n_alts : 0;
	alts = tl_arena_alloc(f->out_arena, n * sizeof *alts);
	n = 0;
	for (size_t i = 0; i < made->n; i++) {
		const struct tl_endpoint *ep = &made->v[i].endpoint;

		for (size_t k = 0; same_call(&made->v[i], first) && k < ep->n_alts; k++)
			alts[n++] = ep->alts[k];
	}
	out.endpoint.alts = alts;
	out.endpoint.n_alts = n;
	out.endpoint.fix = (struct tl_fix){.text = first->endpoint.fix.text};
	tl_flow_report_at(f, &out, call_of(first));
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
