/* Goes by the name of the field, wherever its record is: what is stored there anywhere may be called through it everywhere. */
#include "flow/indirect.h"

#include <stdlib.h>
#include <string.h>
#include <uthash.h>

#include "flow/slice.h"

struct field {
	const char *name;
	const char *funcs[TL_INDIRECT_MOST];
	size_t n;
	bool more;  /* than are kept */
	bool other; /* what is no function's name: a parameter, for instance */
	UT_hash_handle hh;
};

struct tl_indirect {
	struct tl_arena *arena;
	struct field *fields;
};

static struct field *field_of(struct tl_indirect *t, const char *name)
{
	struct field *e;

	HASH_FIND_STR(t->fields, name, e);
	if (!e) {
		e = tl_arena_alloc(t->arena, sizeof *e);
		e->name = tl_arena_strdup(t->arena, name);
		HASH_ADD_KEYPTR(hh, t->fields, e->name, strlen(e->name), e);
	}
	return e;
}

static void add(struct tl_indirect *t, struct field *e, const char *func)
{
	for (size_t i = 0; i < e->n; i++) {
		if (strcmp(e->funcs[i], func) == 0)
			return;
	}
	if (e->n == TL_INDIRECT_MOST)
		e->more = true;
	else
		e->funcs[e->n++] = tl_arena_strdup(t->arena, func);
}

static void gather(struct tl_indirect *t, const struct tl_func *f)
{
	struct tl_arena *tmp = tl_arena_new();
	const struct tl_op *const *def_of = tl_func_ops_by_reg(tmp, f);

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];
			const char *name = op->kind == TL_OP_STORE ? tl_place_name(&op->place) : NULL;
			const struct tl_op *value = name ? def_of[op->a] : NULL;

			if (value && value->kind == TL_OP_FUNC)
				add(t, field_of(t, name), value->text);
			else if (name && !(value && value->kind == TL_OP_INT))
				field_of(t, name)->other = true;
		}
	}
	tl_arena_free(tmp);
}

struct tl_indirect *tl_indirect_new(const struct tl_program *p)
{
	struct tl_indirect *t = tl_xcalloc(1, sizeof *t);

	t->arena = tl_arena_new();
	for (size_t i = 0; i < tl_program_n_defs(p); i++)
		gather(t, tl_program_def(p, i)->func);
	return t;
}

void tl_indirect_free(struct tl_indirect *t)
{
	if (!t)
		return;
	HASH_CLEAR(hh, t->fields);
	tl_arena_free(t->arena);
	free(t);
}

bool tl_indirect_holds(const struct tl_indirect *t, const char *name)
{
	struct field *e;

	HASH_FIND_STR(t->fields, name, e);
	return e && e->n;
}

/* The name of what is called: NULL for a local. */
static const char *callee_name(const struct tl_op *callee)
{
	return callee && callee->kind == TL_OP_LOAD ? tl_place_name(&callee->place) : NULL;
}

const char *const *tl_indirect_callees_of(const struct tl_indirect *t, const struct tl_op *callee, size_t *n)
{
	const char *name = callee_name(callee);
	struct field *e = NULL;

	if (name)
		HASH_FIND_STR(t->fields, name, e);
	*n = e && !e->more ? e->n : 0;
	return *n ? e->funcs : NULL;
}

const char *const *tl_indirect_callees(
	const struct tl_indirect *t, const struct tl_func *f, const struct tl_op *call, size_t *n)
{
	bool indirect = call->kind == TL_OP_CALL && !call->text;

	return tl_indirect_callees_of(t, indirect ? tl_func_op_of(f, call->a) : NULL, n);
}

bool tl_indirect_is_known(const struct tl_indirect *t, const struct tl_op *callee)
{
	const char *name = callee_name(callee);
	struct field *e = NULL;

	if (name)
		HASH_FIND_STR(t->fields, name, e);
	return name && !(e && (e->more || e->other));
}
