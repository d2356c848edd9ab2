/*
 * Stores of constants and copies, function by function: what is stored in which field or global. Under which condition is told by
 * rank.c, what they come to by stored.c.
 */
#include <string.h>

#include "flow/fold.h"
#include "flow/slice.h"
#include "flow/texts.h"
#include "link/gather.h"

static struct tl_store_entry *entry_of(struct tl_store_table *t, const char *name)
{
	struct tl_store_entry *e;

	HASH_FIND_STR(t->entries, name, e);
	if (!e) {
		e = tl_arena_alloc(t->arena, sizeof *e);
		e->name = tl_arena_strdup(t->arena, name);
		HASH_ADD_KEYPTR(hh, t->entries, e->name, strlen(e->name), e);
	}
	return e;
}

static void add_row(struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, const struct tl_op *value,
	enum tl_rank rank)
{
	struct tl_store_row r = {.rank = rank, .value = {.num = value->num}};
	const char *text = value->text ? tl_arena_strdup(g->t->arena, value->text) : NULL;

	if (value->kind == TL_OP_STR)
		r.value.str = text;
	else
		r.value.text = text;
	r.value.is_method = value->kind == TL_OP_CALL;
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
		if (tl_stored_same(&e->rows.v[i].value, &r.value)) {
			if (rank > e->rows.v[i].rank)
				e->rows.v[i] = r;
			return;
		}
	}
	tl_vec_push_in(g->t->arena, &e->rows, r);
}

void tl_gather_default(struct tl_gather *g, const char *name, const struct tl_op *op, const struct tl_op *value)
{
	struct tl_store_entry *e = entry_of(g->t, name);

	add_row(g, e, op, value, TL_RANK_INIT);
	e->open = true;
}

static void add_copy(struct tl_gather *g, struct tl_store_entry *e, const char *from, enum tl_rank rank)
{
	struct tl_store_copy c = {.rank = rank};

	for (size_t i = 0; i < e->copies.n; i++) {
		if (strcmp(e->copies.v[i].from, from) != 0)
			continue;
		if (rank > e->copies.v[i].rank)
			e->copies.v[i].rank = rank;
		return;
	}
	c.from = tl_arena_strdup(g->t->arena, from);
	tl_vec_push_in(g->t->arena, &e->copies, c);
}

static void want(struct tl_store_table *t, const char *func)
{
	struct tl_store_entry *e;

	HASH_FIND_STR(t->wanted, func, e);
	if (e)
		return;
	e = tl_arena_alloc(t->arena, sizeof *e);
	e->name = tl_arena_strdup(t->arena, func);
	HASH_ADD_KEYPTR(hh, t->wanted, e->name, strlen(e->name), e);
}

static void add_value(
	struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, tl_reg r, enum tl_rank rank, int depth);

/* ?: and temporaries: everything this local is given in the function. */
static bool add_local(struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, uint32_t local,
	enum tl_rank rank, int depth)
{
	bool any = false;

	for (size_t b = 0; b < g->f->blocks.n; b++) {
		for (size_t i = 0; i < g->f->blocks.v[b].ops.n; i++) {
			const struct tl_op *st = &g->f->blocks.v[b].ops.v[i];

			if (st->kind != TL_OP_STORE || st->place.base != TL_PLACE_LOCAL || st->place.n_path ||
				st->place.local != local)
				continue;
			any = true;
			add_value(g, e, op, st->a, rank, depth + 1);
		}
	}
	return any;
}

static void add_param(struct tl_gather *g, struct tl_store_entry *e, uint32_t i, enum tl_rank rank)
{
	want(g->t, g->f->name);
	add_copy(g, e, tl_arena_printf(g->tmp, "%s(%u", g->f->name, i), rank);
}

static void add_loaded(struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, const struct tl_op *load,
	enum tl_rank rank, int depth)
{
	const struct tl_place *p = &load->place;
	const char *from = tl_place_name(p);
	bool whole_local = p->base == TL_PLACE_LOCAL && !p->n_path;

	if (from && strcmp(from, e->name) == 0)
		return;
	if (from)
		add_copy(g, e, from, rank);
	if (whole_local && p->local < g->f->n_params)
		add_param(g, e, p->local, rank);
	else if (whole_local && depth < 4 && add_local(g, e, op, p->local, rank, depth))
		return;
	e->open = true;
}

/* "x |= A" is what makes x A where nothing was set; elsewhere it is one bit of many. */
static bool add_bits(struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, const struct tl_op *def,
	enum tl_rank rank)
{
	struct tl_op folded;

	if (rank != TL_RANK_UNSET || def->kind != TL_OP_BIN || def->bin != TL_BIN_OR)
		return false;
	if (!(tl_gather_mentions(g, def->a, e->name, 8) && tl_fold(&folded, g->def_of, def->b)) &&
		!(tl_gather_mentions(g, def->b, e->name, 8) && tl_fold(&folded, g->def_of, def->a)))
		return false;
	add_row(g, e, op, &folded, rank);
	return true;
}

/* Adds what register r may hold to e; what is no constant, nor the same field copied, leaves e open. */
static void add_value(
	struct tl_gather *g, struct tl_store_entry *e, const struct tl_op *op, tl_reg r, enum tl_rank rank, int depth)
{
	const struct tl_op *def = g->def_of[r];
	struct tl_op folded;
	uint32_t text;

	if (def && (def->kind == TL_OP_STR || tl_fold(&folded, g->def_of, r))) {
		add_row(g, e, op, def->kind == TL_OP_STR ? def : &folded, rank);
	} else if (def && def->kind == TL_OP_LOAD) {
		add_loaded(g, e, op, def, rank, depth);
	} else if (def && def->kind == TL_OP_CALL && tl_pack_method(g->t->pack, def->text)) {
		add_row(g, e, def, def, rank);
	} else if (def && def->kind == TL_OP_CALL && depth < 4 && tl_text_copied(def->text, def->n_args, &text)) {
		add_value(g, e, op, def->args[text].reg, rank, depth + 1);
	} else if (!def || !add_bits(g, e, op, def, rank)) {
		e->open = true;
		e->begun |= rank == TL_RANK_INIT && def && def->kind == TL_OP_UNKNOWN;
	}
}

static void begin(struct tl_gather *g)
{
	g->tmp = tl_arena_new();
	g->def_of = tl_func_ops_by_reg(g->tmp, g->f);
}

static bool is_initial(const struct tl_gather *g)
{
	return strcmp(g->f->name, "@init") == 0;
}

static void look_at(struct tl_gather *g, const struct tl_op *op, uint32_t block)
{
	const char *name = op->kind == TL_OP_STORE ? tl_place_name(&op->place) : NULL;

	if (name)
		add_value(g, entry_of(g->t, name), op, op->a, tl_gather_rank(g, op, block, name), 0);
	else if (op->kind == TL_OP_ADDR && tl_place_name(&op->place) && op->place.n_path)
		entry_of(g->t, tl_place_name(&op->place))->open = true; /* filled through its address */
	else if (op->kind == TL_OP_ZERO && op->place.base == TL_PLACE_GLOBAL && !op->place.n_path && is_initial(g))
		entry_of(g->t, op->place.global)->zeroed = true;
	else if (op->kind == TL_OP_ADDR && op->place.base == TL_PLACE_GLOBAL && is_initial(g))
		entry_of(g->t, op->place.global)->listed = true;
}

void tl_gather_stores(struct tl_store_table *t, const struct tl_unit *u, const struct tl_func *f)
{
	struct tl_gather g = {.t = t, .unit = u, .f = f};

	begin(&g);
	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++)
			look_at(&g, &f->blocks.v[b].ops.v[i], (uint32_t)b);
	}
	tl_gather_options(&g);
	tl_arena_free(g.tmp);
}

static bool is_wanted(const struct tl_store_table *t, const struct tl_op *op)
{
	struct tl_store_entry *e = NULL;

	if (op->kind == TL_OP_CALL && op->text)
		HASH_FIND_STR(t->wanted, op->text, e);
	return e != NULL;
}

void tl_gather_calls(struct tl_store_table *t, const struct tl_unit *u, const struct tl_func *f)
{
	struct tl_gather g = {.t = t, .unit = u, .f = f};

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			if (!is_wanted(t, op))
				continue;
			if (!g.tmp)
				begin(&g);
			for (uint32_t k = 0; k < op->n_args; k++) {
				const char *name = tl_arena_printf(g.tmp, "%s(%u", op->text, k);

				add_value(&g, entry_of(t, name), op, op->args[k].reg,
					tl_gather_rank(&g, op, (uint32_t)b, name), 0);
			}
		}
	}
	if (g.tmp)
		tl_arena_free(g.tmp);
}
