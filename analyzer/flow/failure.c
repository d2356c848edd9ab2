/*
 * Functions that fail. What a function made before it failed, nobody is going to connect with, wherever it was put: such an exit
 * is no alternative. A failure shows in the value that is returned: a negative number, a literal that says so, or another value
 * than the last return's where only that one comes after a range was changed.
 */
#include "flow/failure.h"

#include <string.h>

static bool made_within(const struct tl_object *o, const struct tl_frame *fr)
{
	const struct tl_frame *at = o->frame;

	while (at && at != fr)
		at = at->up;
	return at && !o->from;
}

static void give_up(struct tl_flow *f, struct tl_state *s, tl_obj id)
{
	struct tl_objstate *o = tl_state_edit_obj(f->arena, s, id);

	o->ended = o->failed = true;
}

void tl_failure_abandon(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s)
{
	for (size_t i = 0; i < s->objs.n; i++) {
		const struct tl_objstate *o = &s->objs.v[i];

		if (made_within(tl_flow_object_info(f, o->id), fr) && !o->used)
			give_up(f, s, o->id);
	}
}

/* --- what a return says --- */

static bool is_nothing(const char *text, int64_t num)
{
	static const char *const words[] = {"false", "FALSE", "nullptr", "NULL"};

	for (size_t i = 0; text && num == 0 && i < TL_COUNT(words); i++) {
		if (strcmp(text, words[i]) == 0)
			return true;
	}
	return false;
}

#define MOST_CHAIN 100 /* calls whose results are passed on */

static void look(const struct tl_program *p, struct tl_def *d, unsigned depth);

/* What is returned can be more than nothing. A call says what its callee's returns say: `return connected();` does not make a
 * failure of the FALSE that is all connected() ever returns. */
static bool says_something(
	const struct tl_program *p, const struct tl_def *d, const struct tl_op *value, unsigned depth)
{
	struct tl_def *callee;

	if (value && value->kind == TL_OP_INT)
		return !is_nothing(value->text, value->num);
	callee = value && value->kind == TL_OP_CALL && value->text ? tl_program_find(p, value->text, d->unit) : NULL;
	if (!callee || depth >= MOST_CHAIN)
		return true;
	look(p, callee, depth + 1);
	return callee->returns_something;
}

/* Looks at the returns of a function once. */
static void look(const struct tl_program *p, struct tl_def *d, unsigned depth)
{
	const struct tl_func *fn = d->func;
	const struct tl_op *last = NULL, *value;

	if (d->returns_seen)
		return;
	d->returns_seen = true;
	for (size_t b = 0; b < fn->blocks.n; b++) {
		const struct tl_op_vec *ops = &fn->blocks.v[b].ops;
		const struct tl_op *op = ops->n ? &ops->v[ops->n - 1] : NULL;

		if (!op || op->kind != TL_OP_RET || !op->a)
			continue;
		value = tl_func_op_of(fn, op->a);
		d->returns_something |= says_something(p, d, value, depth);
		if (!last || op->span.line > last->span.line ||
			(op->span.line == last->span.line && op->span.start > last->span.start))
			last = op;
	}
	value = last ? tl_func_op_of(fn, last->a) : NULL;
	if (value && value->kind == TL_OP_INT && value->num >= 0 && !is_nothing(value->text, value->num)) {
		d->has_success = true;
		d->success = value->num;
	}
}

void tl_failure_check(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, struct tl_val ret)
{
	struct tl_def *d = fr->def;

	if (ret.kind != TL_VAL_INT)
		return;
	look(f->program, d, 0);
	if (ret.num < 0 || (d->returns_something && is_nothing(ret.text, ret.num)))
		tl_failure_abandon(f, fr, s);
}

/* --- by comparison --- */

static bool is_success(const struct tl_def *d, struct tl_val ret)
{
	return ret.kind == TL_VAL_INT && ret.num == d->success;
}

/* Somebody changed the object's range on every way to success, and on one at least. */
static bool success_sets(const struct tl_def *d, const struct tl_exit_vec *exits, tl_obj id)
{
	bool any = false;

	for (size_t i = 0; i < exits->n; i++) {
		const struct tl_objstate *o = tl_state_obj(exits->v[i].s, id);

		if (!o || !is_success(d, exits->v[i].ret))
			continue;
		if (!tl_objstate_touched(o))
			return false;
		any = true;
	}
	return any;
}

void tl_failure_compare(struct tl_flow *f, const struct tl_frame *fr, const struct tl_exit_vec *exits)
{
	struct tl_def *d = fr->def;

	if (exits->n < 2)
		return;
	look(f->program, d, 0);
	for (size_t i = 0; d->has_success && i < exits->n; i++) {
		struct tl_state *s = exits->v[i].s;
		struct tl_val ret = exits->v[i].ret;

		if (is_success(d, ret) || (ret.kind != TL_VAL_INT && ret.kind != TL_VAL_SYM))
			continue;
		for (size_t k = 0; k < s->objs.n; k++) {
			const struct tl_objstate *o = &s->objs.v[k];

			if (o->used || o->handed || tl_objstate_touched(o) ||
				!made_within(tl_flow_object_info(f, o->id), fr) || !success_sets(d, exits, o->id))
				continue;
			give_up(f, s, o->id);
		}
	}
}
