/* Each call's name is looked up once for a world. Calls through pointers are not followed here. */
#include "flow/edges.h"

#include <string.h>

struct list {
	TL_VEC(uint32_t) to;
};

static void add_callees(struct list *l, const struct tl_program *p, const struct tl_def *d)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];
			const struct tl_def *callee =
				op->kind == TL_OP_CALL && op->text ? tl_program_find(p, op->text, d->unit) : NULL;

			if (callee)
				tl_vec_push(&l->to, callee->index);
		}
	}
}

struct tl_edges *tl_edges_new(struct tl_arena *a, const struct tl_program *p)
{
	struct tl_edges *e = tl_arena_alloc(a, sizeof *e);
	size_t n = tl_program_n_defs(p);
	struct list l = {0};

	e->first = tl_arena_alloc(a, (n + 1) * sizeof *e->first);
	for (size_t i = 0; i < n; i++) {
		e->first[i] = (uint32_t)l.to.n;
		if (tl_program_def(p, i)->touches)
			add_callees(&l, p, tl_program_def(p, i));
	}
	e->first[n] = (uint32_t)l.to.n;
	e->to = tl_arena_alloc(a, (l.to.n + 1) * sizeof *e->to);
	if (l.to.n)
		memcpy(e->to, l.to.v, l.to.n * sizeof *e->to);
	tl_vec_fini(&l.to);
	return e;
}
