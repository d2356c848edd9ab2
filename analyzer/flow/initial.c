/*
 * What arrays of the program begin with, and keep: lists of versions and tables of options are mostly written once, where they are
 * defined. An array that is stored to anywhere else is not known.
 */
#include "flow/initial.h"

#include <string.h>

struct search {
	const char *global;
	struct tl_initial *out;
	bool changed;
};

static struct tl_val constant(const struct tl_func *f, tl_reg r)
{
	const struct tl_op *op = tl_func_op_of(f, r);

	if (op && op->kind == TL_OP_INT)
		return tl_val_int(op->num, op->text);
	if (op && op->kind == TL_OP_STR)
		return (struct tl_val){.kind = TL_VAL_STR, .text = op->text};
	return (struct tl_val){0};
}

static void look_at_store(struct search *s, const struct tl_def *d, const struct tl_op *op, bool initial)
{
	const struct tl_place *p = &op->place;

	if (p->base != TL_PLACE_GLOBAL || !p->n_path || p->path[0].kind == TL_ELEM_FIELD ||
		strcmp(p->global, s->global) != 0)
		return;
	if (!initial || p->n_path != 1 || p->path[0].kind != TL_ELEM_INDEX) {
		s->changed = true;
		return;
	}
	if (p->path[0].index < 0 || p->path[0].index >= TL_INITIAL_MOST)
		return;
	s->out->v[p->path[0].index] = constant(d->func, op->a);
	s->out->unit[p->path[0].index] = d->unit;
	s->out->span[p->path[0].index] = &op->span;
	if ((size_t)p->path[0].index >= s->out->n)
		s->out->n = (size_t)p->path[0].index + 1;
}

static void look_at(struct search *s, const struct tl_def *d)
{
	const struct tl_func *f = d->func;
	bool initial = strcmp(f->name, "@init") == 0;

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			if (f->blocks.v[b].ops.v[i].kind == TL_OP_STORE)
				look_at_store(s, d, &f->blocks.v[b].ops.v[i], initial);
		}
	}
}

void tl_initial_find(struct tl_initial *out, const struct tl_program *p, const char *global)
{
	struct search s = {.global = global, .out = out};

	for (size_t i = 0; i < tl_program_n_defs(p) && !s.changed; i++)
		look_at(&s, tl_program_def(p, i));
	if (s.changed)
		out->n = 0;
}
