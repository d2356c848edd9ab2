/*
 * Gathers stores of constants to fields and globals over all units. A store is the default when
 *   - it stands under a test of the same field ("unset means": if (c->min == UNSET) c->min = DEFAULT),
 *   - or it initialises a global, or runs unconditionally in its function,
 *   - or it is the only constant ever stored.
 * The first of these that applies decides. A store of something computed leaves the field open to run time.
 */
#include "link/stored.h"

#include <string.h>
#include <uthash.h>

#include "flow/postdom.h"

enum rank { RANK_ARM, RANK_PLAIN, RANK_INIT, RANK_UNSET };

struct row {
	struct tl_stored value;
	enum rank rank;
};

struct entry {
	const char *name;
	TL_VEC(struct row) rows;
	bool open;
	UT_hash_handle hh;
};

struct tl_store_table {
	struct tl_arena *arena;
	struct entry *entries;
};

/* One function while its stores are gathered. */
struct gather {
	struct tl_store_table *t;
	struct tl_arena *tmp;
	const struct tl_unit *unit;
	const struct tl_func *f;
	struct tl_cfg *cfg; /* made when first needed */
	const struct tl_op **def_of;
};

static const char *name_of(const struct tl_place *p)
{
	for (uint32_t i = p->n_path; i-- > 0;) {
		if (p->path[i].kind == TL_ELEM_FIELD)
			return p->path[i].field;
	}
	return p->base == TL_PLACE_GLOBAL ? p->global : NULL;
}

static struct entry *entry_of(struct tl_store_table *t, const char *name)
{
	struct entry *e;

	HASH_FIND_STR(t->entries, name, e);
	if (!e) {
		e = tl_arena_alloc(t->arena, sizeof *e);
		e->name = tl_arena_strdup(t->arena, name);
		HASH_ADD_KEYPTR(hh, t->entries, e->name, strlen(e->name), e);
	}
	return e;
}

static bool mentions(const struct gather *g, tl_reg r, const char *name, int depth)
{
	const struct tl_op *op = r ? g->def_of[r] : NULL;
	const char *other;

	if (!op || depth > 8)
		return false;
	if (op->kind == TL_OP_LOAD) {
		other = name_of(&op->place);
		return other && strcmp(other, name) == 0;
	}
	return mentions(g, op->a, name, depth + 1) || mentions(g, op->b, name, depth + 1);
}

struct control {
	uint32_t block;
};

static bool is_block(void *ctx, uint32_t b)
{
	return ((struct control *)ctx)->block == b;
}

/* Under which condition does a block run? */
static enum rank rank_of(struct gather *g, uint32_t block, const char *name)
{
	struct control c = {block};
	bool conditional = false;

	if (strcmp(g->f->name, "@init") == 0)
		return RANK_INIT;
	if (!g->cfg)
		g->cfg = tl_cfg_new(g->tmp, g->f);
	for (uint32_t b = 0; b < g->cfg->n; b++) {
		const struct tl_op_vec *ops = &g->f->blocks.v[b].ops;

		if (!tl_cfg_controlled(g->cfg, b, is_block, &c))
			continue;
		if (mentions(g, ops->v[ops->n - 1].a, name, 0))
			return RANK_UNSET;
		conditional = true;
	}
	return conditional ? RANK_ARM : RANK_PLAIN;
}

static bool is_same(const struct tl_stored *a, const struct tl_stored *b)
{
	if (a->str && b->str)
		return strcmp(a->str, b->str) == 0;
	return !a->str && !b->str && a->num == b->num;
}

static void add_row(
	struct gather *g, struct entry *e, const struct tl_op *op, const struct tl_op *value, enum rank rank)
{
	struct row r = {.rank = rank, .value = {.num = value->num}};
	const char *text = value->text ? tl_arena_strdup(g->t->arena, value->text) : NULL;

	if (value->kind == TL_OP_STR)
		r.value.str = text;
	else
		r.value.text = text;
	if (op->span.line && op->span.file < g->unit->files.n) {
		r.value.loc.file = g->unit->files.v[op->span.file];
		r.value.loc.line = op->span.line;
		r.value.loc.col = op->span.col;
		r.value.loc.end_line = op->span.end_line;
		r.value.loc.end_col = op->span.end_col;
		r.value.loc.start = op->span.start;
		r.value.loc.end = op->span.end;
	}
	for (size_t i = 0; i < e->rows.n; i++) {
		if (is_same(&e->rows.v[i].value, &r.value)) {
			if (rank > e->rows.v[i].rank)
				e->rows.v[i] = r;
			return;
		}
	}
	tl_vec_push_in(g->t->arena, &e->rows, r);
}

static bool fold_const(const struct gather *g, const struct tl_op *op, int depth, struct tl_op *out);

static bool fold_reg(const struct gather *g, tl_reg r, int depth, struct tl_op *out)
{
	return r && g->def_of[r] && depth < 16 && fold_const(g, g->def_of[r], depth + 1, out);
}

/* Constants written as expressions: A | B, -1, ~0, (1 << 3). */
static bool fold_const(const struct gather *g, const struct tl_op *op, int depth, struct tl_op *out)
{
	struct tl_op a, b;

	if (op->kind == TL_OP_INT) {
		*out = *op;
		return true;
	}
	if (op->kind == TL_OP_UN && fold_reg(g, op->a, depth, &a)) {
		*out = a;
		out->text = NULL;
		out->num = op->un == TL_UN_NEG	 ? (int64_t)(0 - (uint64_t)a.num)
			   : op->un == TL_UN_NOT ? ~a.num
						 : a.num == 0;
		return true;
	}
	if (op->kind != TL_OP_BIN || !fold_reg(g, op->a, depth, &a) || !fold_reg(g, op->b, depth, &b))
		return false;
	*out = a;
	out->text = NULL;
	switch (op->bin) {
	case TL_BIN_OR:
		out->num = a.num | b.num;
		return true;
	case TL_BIN_AND:
		out->num = a.num & b.num;
		return true;
	case TL_BIN_ADD:
		out->num = (int64_t)((uint64_t)a.num + (uint64_t)b.num);
		return true;
	case TL_BIN_SHL:
		out->num = b.num >= 0 && b.num < 64 ? (int64_t)((uint64_t)a.num << b.num) : 0;
		return true;
	default:
		return false;
	}
}

/* Adds what register r may hold to e; what is no constant, nor the same field copied, leaves e open. */
static void add_value(struct gather *g, struct entry *e, const struct tl_op *op, tl_reg r, enum rank rank, int depth)
{
	const struct tl_op *def = g->def_of[r];
	struct tl_op folded;

	if (def && def->kind == TL_OP_STR) {
		add_row(g, e, op, def, rank);
		return;
	}
	if (def && fold_const(g, def, 0, &folded)) {
		add_row(g, e, op, &folded, rank);
		return;
	}
	if (def && def->kind == TL_OP_LOAD) {
		const char *from = name_of(&def->place);

		if (from && strcmp(from, e->name) == 0)
			return;
		if (def->place.base == TL_PLACE_LOCAL && !def->place.n_path && def->place.local >= g->f->n_params &&
			depth < 4) {
			/* ?: and temporaries: everything this local is given in the function. */
			bool any = false;

			for (size_t b = 0; b < g->f->blocks.n; b++) {
				for (size_t i = 0; i < g->f->blocks.v[b].ops.n; i++) {
					const struct tl_op *st = &g->f->blocks.v[b].ops.v[i];

					if (st->kind != TL_OP_STORE || st->place.base != TL_PLACE_LOCAL ||
						st->place.n_path || st->place.local != def->place.local)
						continue;
					any = true;
					add_value(g, e, op, st->a, rank, depth + 1);
				}
			}
			e->open |= !any;
			return;
		}
	}
	e->open = true;
}

static void gather_func(struct tl_store_table *t, const struct tl_unit *u, const struct tl_func *f)
{
	struct gather g = {.t = t, .tmp = tl_arena_new(), .unit = u, .f = f};

	g.def_of = tl_arena_alloc(g.tmp, (f->n_regs + 1UL) * sizeof *g.def_of);
	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			if (f->blocks.v[b].ops.v[i].dst)
				g.def_of[f->blocks.v[b].ops.v[i].dst] = &f->blocks.v[b].ops.v[i];
		}
	}
	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];
			const char *name = op->kind == TL_OP_STORE ? name_of(&op->place) : NULL;

			if (name)
				add_value(&g, entry_of(t, name), op, op->a, rank_of(&g, (uint32_t)b, name), 0);
			else if (op->kind == TL_OP_ADDR && name_of(&op->place) && op->place.n_path)
				entry_of(t, name_of(&op->place))->open = true; /* filled through its address */
		}
	}
	tl_arena_free(g.tmp);
}

static int unit_cmp(const void *x, const void *y)
{
	const struct tl_unit *a = *(const struct tl_unit *const *)x, *b = *(const struct tl_unit *const *)y;
	int c = strcmp(a->file, b->file);

	return c ? c : strcmp(a->config, b->config);
}

struct tl_store_table *tl_store_table_new(const struct tl_unit_vec *units)
{
	struct tl_store_table *t = tl_xcalloc(1, sizeof *t);
	TL_VEC(const struct tl_unit *) sorted = {0};

	t->arena = tl_arena_new();
	for (size_t i = 0; i < units->n; i++)
		tl_vec_push(&sorted, units->v[i]);
	tl_vec_sort(&sorted, unit_cmp);
	for (size_t i = 0; i < sorted.n; i++) {
		for (size_t j = 0; j < sorted.v[i]->funcs.n; j++)
			gather_func(t, sorted.v[i], &sorted.v[i]->funcs.v[j]);
	}
	tl_vec_fini(&sorted);
	return t;
}

void tl_store_table_free(struct tl_store_table *t)
{
	if (!t)
		return;
	HASH_CLEAR(hh, t->entries);
	tl_arena_free(t->arena);
	free(t);
}

/* Several arms and nothing that says which stands first: what no arm sets is zero, as memory for settings is made. */
static size_t add_unset(struct tl_stored *out, size_t n, size_t max)
{
	for (size_t i = 0; i < n; i++) {
		if (out[i].num == 0 && !out[i].str) {
			out[i].is_default = true;
			return n;
		}
	}
	if (n == max)
		n--;
	out[n] = (struct tl_stored){.is_default = true};
	return n + 1;
}

size_t tl_store_table_ask(void *ctx, const char *name, struct tl_stored *out, size_t max, bool *open)
{
	const struct tl_store_table *t = ctx;
	enum rank best = RANK_ARM;
	struct entry *e;
	size_t n = 0, at_best = 0;

	*open = false;
	HASH_FIND_STR(t->entries, name, e);
	if (!e || !e->rows.n) {
		/* A field that only run time fills, or files that were not read: unset until then. */
		*open = true;
		return strchr(name, '.') ? add_unset(out, 0, max) : 0;
	}
	for (size_t i = 0; i < e->rows.n; i++)
		best = e->rows.v[i].rank > best ? e->rows.v[i].rank : best;
	for (size_t i = 0; i < e->rows.n; i++)
		at_best += e->rows.v[i].rank == best;
	for (size_t i = 0; i < e->rows.n && n < max; i++) {
		out[n] = e->rows.v[i].value;
		out[n++].is_default = e->rows.v[i].rank == best && (best != RANK_ARM || at_best == 1);
	}
	*open = e->open || e->rows.n > max;
	return best == RANK_ARM && at_best > 1 ? add_unset(out, n, max) : n;
}
