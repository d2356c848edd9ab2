/*
 * An array of records, or of arrays, that only its definition stores to, and of whose fields nothing is written through a pointer
 * anywhere. Values are kept by the path that leads to them, "[2].record.field".
 */
#include "flow/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>

#include "flow/fold.h"
#include "flow/slice.h"

#define PATH_SIZE 256

struct cell {
	const char *path;
	struct tl_val v;
	UT_hash_handle hh;
};

/* A global as one unit defines it. */
struct table {
	const char *global;
	const struct tl_unit *unit;
	struct cell *cells;
	int64_t last; /* its highest index */
	bool known;   /* it is a table, and nobody changes it */
	struct table *next;
};

struct tl_tables {
	struct table *first;
	struct tl_live_names
		*written; /* fields that are stored to, or have their address taken, outside of definitions */
};

static bool is_initial(const struct tl_def *d)
{
	return strcmp(d->func->name, "@init") == 0;
}

static void note_written(struct tl_tables *t, const struct tl_func *fn)
{
	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &fn->blocks.v[b].ops.v[i];
			bool writes = op->kind == TL_OP_STORE || op->kind == TL_OP_ZERO || op->kind == TL_OP_ADDR;
			const char *name =
				writes && op->place.base != TL_PLACE_LOCAL ? tl_place_name(&op->place) : NULL;

			/* &table[i] is for reading, mostly; table[i] = ... and &table[i].field are not. */
			if (name &&
				(op->kind != TL_OP_ADDR || strcmp(name, op->place.global ? op->place.global : "") != 0))
				tl_live_names_add(t->written, name);
		}
	}
}

static struct tl_tables *tables_of(struct tl_flow *f)
{
	if (f->tables)
		return f->tables;
	f->tables = tl_arena_alloc(f->keep, sizeof *f->tables);
	f->tables->written = tl_live_names_new();
	for (size_t i = 0; i < tl_program_n_defs(f->program); i++) {
		const struct tl_def *d = tl_program_def(f->program, i);

		if (!is_initial(d))
			note_written(f->tables, d->func);
	}
	return f->tables;
}

void tl_tables_free(struct tl_flow *f)
{
	if (!f->tables)
		return;
	for (struct table *t = f->tables->first; t; t = t->next)
		HASH_CLEAR(hh, t->cells);
	tl_live_names_free(f->tables->written);
}

/* --- reading a definition --- */

static size_t add_elem(char *buf, size_t n, const char *field, int64_t index)
{
	int m = field ? snprintf(buf + n, PATH_SIZE - n, ".%s", field)
		      : snprintf(buf + n, PATH_SIZE - n, "[%lld]", (long long)index);

	return m < 0 || (size_t)m >= PATH_SIZE - n ? PATH_SIZE : n + (size_t)m;
}

static struct tl_val constant(const struct tl_op *const *def_of, tl_reg r)
{
	const struct tl_op *op = def_of[r];
	struct tl_op folded;

	if (tl_fold(&folded, def_of, r))
		return tl_val_int(folded.num, folded.text);
	if (op && op->kind == TL_OP_STR)
		return (struct tl_val){.kind = TL_VAL_STR, .text = op->text};
	if (op && op->kind == TL_OP_FUNC)
		return (struct tl_val){.kind = TL_VAL_FUNC, .text = op->text};
	return (struct tl_val){0};
}

static void add_cell(struct tl_flow *f, struct table *t, const struct tl_op *op, struct tl_val value)
{
	char path[PATH_SIZE] = "";
	size_t n = 0;
	struct cell *c;

	for (uint32_t i = 0; i < op->place.n_path && n < PATH_SIZE; i++) {
		const struct tl_elem *e = &op->place.path[i];

		if (e->kind == TL_ELEM_INDEX && e->index < 0) {
			t->known = false;
			return;
		}
		if (i == 0 && e->index > t->last)
			t->last = e->index;
		n = add_elem(path, n, e->kind == TL_ELEM_FIELD ? e->field : NULL, e->index);
	}
	if (n >= PATH_SIZE)
		return;
	HASH_FIND_STR(t->cells, path, c);
	if (!c) {
		c = tl_arena_alloc(f->keep, sizeof *c);
		c->path = tl_arena_strdup(f->keep, path);
		HASH_ADD_KEYPTR(hh, t->cells, c->path, strlen(c->path), c);
	}
	c->v = value;
}

static void read_definition(struct tl_flow *f, struct table *t, const struct tl_func *fn)
{
	struct tl_arena *tmp = tl_arena_new();
	const struct tl_op *const *def_of = tl_func_ops_by_reg(tmp, fn);

	for (size_t b = 0; b < fn->blocks.n; b++) {
		for (size_t i = 0; i < fn->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &fn->blocks.v[b].ops.v[i];

			if (op->kind != TL_OP_STORE || op->place.base != TL_PLACE_GLOBAL || !op->place.n_path ||
				op->place.path[0].kind != TL_ELEM_INDEX || strcmp(op->place.global, t->global) != 0)
				continue;
			t->known = t->known || !t->cells;
			add_cell(f, t, op, constant(def_of, op->a));
		}
	}
	tl_arena_free(tmp);
}

/* The definition in the unit that asks, else the first there is. */
static const struct tl_def *definition(const struct tl_flow *f, const char *global, const struct tl_unit *from)
{
	const struct tl_def *first = NULL;

	for (size_t i = 0; i < tl_program_n_defs(f->program); i++) {
		const struct tl_def *d = tl_program_def(f->program, i);
		bool has = false;

		for (size_t b = 0; is_initial(d) && b < d->func->blocks.n && !has; b++) {
			for (size_t k = 0; k < d->func->blocks.v[b].ops.n && !has; k++) {
				const struct tl_op *op = &d->func->blocks.v[b].ops.v[k];

				has = op->place.base == TL_PLACE_GLOBAL && op->place.global && op->place.n_path &&
				      strcmp(op->place.global, global) == 0;
			}
		}
		if (has && d->unit == from)
			return d;
		if (has && !first)
			first = d;
	}
	return first;
}

static struct table *table_of(struct tl_flow *f, const struct tl_unit *from, const char *global)
{
	struct tl_tables *all = tables_of(f);
	const struct tl_def *d;
	struct table *t;

	for (t = all->first; t; t = t->next) {
		if (t->unit == from && strcmp(t->global, global) == 0)
			return t;
	}
	t = tl_arena_alloc(f->keep, sizeof *t);
	t->global = tl_arena_strdup(f->keep, global);
	t->unit = from;
	t->next = all->first;
	all->first = t;
	d = tl_live_names_has(all->written, global) ? NULL : definition(f, global, from);
	if (d)
		read_definition(f, t, d->func);
	return t;
}

/* --- places --- */

tl_key tl_table_place(struct tl_flow *f, const struct tl_unit *from, const struct tl_place *p, struct tl_val base,
	struct tl_val index)
{
	const struct tl_key_info *info;
	tl_key k = 0;

	if (p->base == TL_PLACE_GLOBAL && p->n_path)
		k = tl_key_of(f->names, (struct tl_key_info){.kind = TL_KEY_GLOBAL, .name = p->global});
	else if (p->base == TL_PLACE_DEREF && base.kind == TL_VAL_ADDR)
		k = base.id;
	if (!k || tl_key_info(f->names, tl_key_root(f->names, k))->kind != TL_KEY_GLOBAL ||
		!table_of(f, from, tl_key_info(f->names, tl_key_root(f->names, k))->name)->known)
		return 0;
	for (uint32_t i = 0; i < p->n_path; i++) {
		const struct tl_elem *e = &p->path[i];
		int64_t at = e->index;

		if (e->kind == TL_ELEM_FIELD) {
			k = tl_mem_part(f, k, e->field, 0);
			continue;
		}
		if (at == TL_INDEX_REG)
			at = index.kind == TL_VAL_INT ? index.num : TL_INDEX_UNKNOWN;
		if (at < 0)
			return 0;
		info = tl_key_info(f->names, k);
		if (i == 0 && p->base == TL_PLACE_DEREF && info->kind == TL_KEY_PART && !info->name)
			k = tl_mem_part(f, info->parent, NULL, info->index + at); /* from an element to another */
		else
			k = tl_mem_part(f, k, NULL, at);
	}
	return k;
}

/* Writes the path to k; an array is its first element. */
static size_t path_of(const struct tl_names *names, tl_key k, char *buf)
{
	const struct tl_key_info *info = tl_key_info(names, k);
	size_t n;

	if (info->kind != TL_KEY_PART)
		return 0;
	n = path_of(names, info->parent, buf);
	if (!n && info->name)
		n = add_elem(buf, 0, NULL, 0);
	return n < PATH_SIZE ? add_elem(buf, n, info->name, info->index) : n;
}

static bool is_written(const struct tl_flow *f, tl_key k)
{
	for (const struct tl_key_info *i = tl_key_info(f->names, k); i->kind == TL_KEY_PART;
		i = tl_key_info(f->names, i->parent)) {
		if (i->name)
			return tl_live_names_has(f->tables->written, i->name);
	}
	return false;
}

static bool has_index(const struct tl_names *names, tl_key k, int64_t last)
{
	const struct tl_key_info *i = tl_key_info(names, k);

	while (i->kind == TL_KEY_PART && tl_key_info(names, i->parent)->kind == TL_KEY_PART)
		i = tl_key_info(names, i->parent);
	return i->kind == TL_KEY_PART && (i->name || (i->index >= 0 && i->index <= last));
}

/* A record was stored there as a whole. Shortens path. */
static bool part_of_cell(const struct table *t, char *path)
{
	struct cell *c = NULL;

	for (size_t n = strlen(path); n-- > 0 && !c;) {
		if (path[n] != '.' && path[n] != '[')
			continue;
		path[n] = '\0';
		HASH_FIND_STR(t->cells, path, c);
	}
	return c != NULL;
}

struct tl_val tl_table_value(struct tl_flow *f, const struct tl_unit *from, tl_key k)
{
	const struct tl_key_info *root = tl_key_info(f->names, tl_key_root(f->names, k));
	char path[PATH_SIZE] = "";
	struct table *t;
	struct cell *c;

	if (root->kind != TL_KEY_GLOBAL || tl_key_info(f->names, k)->kind != TL_KEY_PART)
		return (struct tl_val){0};
	t = table_of(f, from, root->name);
	if (!t->known || !has_index(f->names, k, t->last) || is_written(f, k) ||
		path_of(f->names, k, path) >= PATH_SIZE)
		return (struct tl_val){0};
	HASH_FIND_STR(t->cells, path, c);
	if (c)
		return c->v;
	return part_of_cell(t, path) ? (struct tl_val){0}
				     : tl_val_int(0, NULL); /* what a definition leaves out is zero */
}
