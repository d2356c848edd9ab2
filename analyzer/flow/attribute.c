/*
 * Where an endpoint is reported that a wrapper makes: where the object is created, unless the arguments of the wrapper's
 * callers decide. Then it is at the calls, each at the innermost one below which all comes out alike. What only stands in
 * for a function of the library is told to its callers, too.
 */
#include "flow/attribute.h"

#include <string.h>

#include "model/verdict.h"

/* It was given a method, which names itself what is spoken: who wrote that is told. */
static bool has_method(const struct tl_made *m, const struct tl_alt *alt)
{
	return alt->method_at.file && !tl_loc_same(&alt->method_at, &m->object->loc);
}

/* One speaks TLS and the other DTLS, and neither was told a version: the argument that differs is the transport. */
static bool differ_in_transport(const struct tl_verdict *x, const struct tl_verdict *y)
{
	bool tls = x->permits & TL_FAMILY_TLS, dtls = x->permits & TL_FAMILY_DTLS;

	return x->kind == TL_NO_FLOOR && tls != dtls && !(y->permits & (tls ? TL_FAMILY_TLS : TL_FAMILY_DTLS));
}

/* The same would be said of both. */
static bool alike(const struct tl_made *a, const struct tl_made *b)
{
	struct tl_verdict x = tl_verdict_of(&a->endpoint, TL_TLS1_2), y = tl_verdict_of(&b->endpoint, TL_TLS1_2);

	if (x.kind != y.kind)
		return false;
	return !((x.permits ^ y.permits) & tl_protoset_old(TL_TLS1_2)) ||
	       (differ_in_transport(&x, &y) && !has_method(a, x.why));
}

/* The call that led to the frame so many activations above the creation; NULL at an entry. */
static const struct tl_frame *frame_above(const struct tl_made *m, uint32_t n)
{
	const struct tl_frame *fr = m->object->frame;

	while (fr && n--)
		fr = fr->up;
	return fr && fr->up ? fr : NULL;
}

void tl_flow_report_at(struct tl_flow *f, struct tl_made *m, const struct tl_frame *fr)
{
	struct tl_loc loc = tl_flow_loc(f, fr->up->def->unit, &fr->call->span);

	if (!loc.file)
		return;
	loc.file = tl_arena_strdup(f->out_arena, loc.file);
	m->endpoint.loc = loc;
	m->endpoint.function = tl_arena_strdup(f->out_arena, fr->up->def->func->title);
}

static bool all_alike(struct tl_made *const *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (!alike(v[0], v[i]))
			return false;
	}
	return true;
}

static bool same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Whatever text the function is given there changes nothing of what it makes: a name for the log, for instance. */
static bool is_idle_text(const struct tl_frame *fr, uint32_t i, const struct tl_op *arg)
{
	const struct tl_slice *slice = fr->def->slice;

	return arg->kind == TL_OP_STR && slice && i < fr->def->func->n_params && slice->param[i] == TL_LIVE_NOT;
}

/* Two calls give an argument that is written out in both, and not the same. */
static bool says_otherwise(const struct tl_frame *a, const struct tl_frame *b)
{
	for (uint32_t i = 0; i < a->call->n_args && i < b->call->n_args; i++) {
		const struct tl_op *x = tl_func_op_of(a->up->def->func, a->call->args[i].reg),
				   *y = tl_func_op_of(b->up->def->func, b->call->args[i].reg);

		if (!x || !y || x->kind != y->kind || is_idle_text(a, i, x))
			continue;
		if (x->kind == TL_OP_INT ? x->num != y->num
					 : (x->kind == TL_OP_STR || x->kind == TL_OP_FUNC || x->kind == TL_OP_CALL) &&
						   !same_text(x->text, y->text))
			return true;
	}
	return false;
}

/* Brings those of v that came by the same call as the first, so many activations up, to its front; returns their number. */
static size_t gather(struct tl_made **v, size_t n, uint32_t depth)
{
	const struct tl_frame *call = frame_above(v[0], depth);
	size_t same = 1;

	for (size_t i = 1; call && i < n; i++) {
		const struct tl_frame *other = frame_above(v[i], depth);
		struct tl_made *moved = v[i];

		if (!other || other->call != call->call)
			continue;
		v[i] = v[same];
		v[same++] = moved;
	}
	return same;
}

static bool some_say_otherwise(struct tl_made *const *v, size_t n, uint32_t depth)
{
	const struct tl_frame *first = frame_above(v[0], depth);

	for (size_t i = 1; first && i < n; i++) {
		const struct tl_frame *other = frame_above(v[i], depth);

		if (other && other->call != first->call && says_otherwise(first, other))
			return true;
	}
	return false;
}

/* v: objects of one creation that share the calls up to depth, and the last of these was chosen by its arguments. */
static void split(struct tl_flow *f, struct tl_made **v, size_t n, uint32_t depth, bool by_argument)
{
	bool otherwise;

	if (all_alike(v, n)) {
		for (size_t i = 0; i < n && by_argument; i++)
			tl_flow_report_at(f, v[i], frame_above(v[i], depth - 1));
		return;
	}
	otherwise = some_say_otherwise(v, n, depth);
	while (n) {
		size_t same = gather(v, n, depth);

		if (frame_above(v[0], depth))
			split(f, v, same, depth + 1, otherwise);
		v += same;
		n -= same;
	}
}

/* A member of a class is called like the function of the library around which it stands: loaders of libraries have such. */
static bool is_stand_in(const struct tl_made *m)
{
	const char *name = m->object->func->title, *api = m->object->api ? m->object->api->name : NULL;
	size_t n = strlen(name), len = api ? strlen(api) : 0;

	return len && n > len + 2 && strcmp(name + n - len, api) == 0 && name[n - len - 1] == ':';
}

void tl_flow_attribute(struct tl_flow *f, struct tl_made *made, size_t n)
{
	struct tl_made **group = tl_xcalloc(n + 1, sizeof *group);
	bool *done = tl_xcalloc(n + 1, sizeof *done);

	for (size_t i = 0; i < n; i++) {
		size_t m = 0;

		for (size_t j = i; j < n && !done[i]; j++) {
			if (!made[j].object->from != !made[i].object->from || made[j].object->op != made[i].object->op)
				continue;
			if (j > i)
				done[j] = true;
			group[m++] = &made[j];
		}
		if (m > 1)
			split(f, group, m, 0, false);
	}
	for (size_t i = 0; i < n; i++) {
		const struct tl_frame *caller = is_stand_in(&made[i]) ? frame_above(&made[i], 0) : NULL;

		if (caller && tl_loc_same(&made[i].endpoint.loc, &made[i].object->loc))
			tl_flow_report_at(f, &made[i], caller);
	}
	free(group);
	free(done);
}
