/*
 * How near a store is to being the default, told by the branches that decide whether it runs. A branch that asks whether there is a
 * record at all, or whether a step in making one went well, decides nothing about what the record begins with.
 */
#include <string.h>

#include "flow/slice.h"
#include "flow/text_query.h"
#include "link/gather.h"

static bool local_mentions(const struct tl_gather *g, uint32_t local, const char *name, int depth)
{
	for (size_t b = 0; b < g->f->blocks.n; b++) {
		for (size_t i = 0; i < g->f->blocks.v[b].ops.n; i++) {
			const struct tl_op *st = &g->f->blocks.v[b].ops.v[i];

			if (st->kind == TL_OP_STORE && st->place.base == TL_PLACE_LOCAL && !st->place.n_path &&
				st->place.local == local && tl_gather_mentions(g, st->a, name, depth + 1))
				return true;
		}
	}
	return false;
}

bool tl_gather_mentions(const struct tl_gather *g, tl_reg r, const char *name, int depth)
{
	const struct tl_op *op = r ? g->def_of[r] : NULL;
	const char *other;

	if (!op || depth > 8)
		return false;
	if (op->kind == TL_OP_LOAD) {
		other = tl_place_name(&op->place);
		if (!other && op->place.base == TL_PLACE_LOCAL && depth < 4)
			return local_mentions(g, op->place.local, name, depth);
		return other && strcmp(other, name) == 0;
	}
	return tl_gather_mentions(g, op->a, name, depth + 1) || tl_gather_mentions(g, op->b, name, depth + 1);
}

#define NO_LOCAL UINT32_MAX

static uint32_t loaded_local(const struct tl_gather *g, tl_reg r)
{
	const struct tl_op *op = r ? g->def_of[r] : NULL;

	return op && op->kind == TL_OP_LOAD && op->place.base == TL_PLACE_LOCAL && !op->place.n_path ? op->place.local
												     : NO_LOCAL;
}

/* The local that points to the record a store goes to, or the first that a call is given. */
static uint32_t record_of(const struct tl_gather *g, const struct tl_op *op)
{
	if (op->kind == TL_OP_CALL)
		return op->n_args ? loaded_local(g, op->args[0].reg) : NO_LOCAL;
	return op->place.base == TL_PLACE_DEREF ? loaded_local(g, op->place.reg) : NO_LOCAL;
}

/* Calls look for all that is stored in the local as a whole, until one is found of which it is true. */
static bool any_stored(const struct tl_gather *g, uint32_t local, bool (*look)(const struct tl_op *value))
{
	for (size_t b = 0; b < g->f->blocks.n && local != NO_LOCAL; b++) {
		for (size_t i = 0; i < g->f->blocks.v[b].ops.n; i++) {
			const struct tl_op *st = &g->f->blocks.v[b].ops.v[i];
			const struct tl_op *value = st->kind == TL_OP_STORE && st->a ? g->def_of[st->a] : NULL;

			if (value && st->place.base == TL_PLACE_LOCAL && !st->place.n_path &&
				st->place.local == local && look(value))
				return true;
		}
	}
	return false;
}

static bool is_call(const struct tl_op *value)
{
	return value->kind == TL_OP_CALL;
}

static bool tells_success(const struct tl_op *value)
{
	return is_call(value) && !tl_text_asks(value->text);
}

/* "!x", "x == 0", "x != NULL" */
static bool asks_whether(const struct tl_gather *g, const struct tl_op *op)
{
	const struct tl_op *other = op->kind == TL_OP_BIN && op->b ? g->def_of[op->b] : NULL;

	return (op->kind == TL_OP_UN && op->un == TL_UN_LNOT) ||
	       (other && other->kind == TL_OP_INT && op->bin >= TL_BIN_EQ);
}

static tl_reg asked_about(const struct tl_gather *g, tl_reg cond)
{
	for (int depth = 0; depth < 8 && cond && g->def_of[cond] && asks_whether(g, g->def_of[cond]); depth++)
		cond = g->def_of[cond]->a;
	return cond;
}

/* The branch at the end of block decides about the record that op fills, not about what it is filled with: whether it is there; or, in
 * the function that makes it, whether a step succeeded without which the function ends. */
static bool is_guard(const struct tl_gather *g, uint32_t block, const struct tl_op *op)
{
	const struct tl_op_vec *ops = &g->f->blocks.v[block].ops;
	uint32_t record = record_of(g, op), asked;
	tl_reg what;

	if (record == NO_LOCAL)
		return false;
	what = asked_about(g, ops->v[ops->n - 1].a);
	asked = loaded_local(g, what);
	if (asked == record)
		return true;
	if (g->cfg->ipdom[block] != g->cfg->n || !any_stored(g, record, is_call))
		return false;
	return asked != NO_LOCAL ? any_stored(g, asked, tells_success) : what && tells_success(g->def_of[what]);
}

static bool is_block(void *ctx, uint32_t b)
{
	return *(const uint32_t *)ctx == b;
}

/* It stands in the braces that a local record begins with. */
static bool is_written_out(const struct tl_gather *g, const struct tl_op *op, uint32_t block)
{
	const struct tl_op_vec *ops = &g->f->blocks.v[block].ops;

	for (size_t i = 0; op->place.base == TL_PLACE_LOCAL && i < ops->n && &ops->v[i] != op; i++) {
		const struct tl_op *z = &ops->v[i];

		if (z->kind == TL_OP_ZERO && z->place.base == TL_PLACE_LOCAL && z->place.local == op->place.local &&
			z->span.line && z->span.file == op->span.file && z->span.start <= op->span.start &&
			op->span.end <= z->span.end)
			return true;
	}
	return false;
}

enum tl_rank tl_gather_rank(struct tl_gather *g, const struct tl_op *op, uint32_t block, const char *name)
{
	bool conditional = false;

	if (strcmp(g->f->name, "@init") == 0)
		return TL_RANK_INIT;
	if (!g->cfg)
		g->cfg = tl_cfg_new(g->tmp, g->f);
	for (uint32_t b = 0; b < g->cfg->n; b++) {
		const struct tl_op_vec *ops = &g->f->blocks.v[b].ops;

		if (!tl_cfg_controlled(g->cfg, b, is_block, &block))
			continue;
		if (tl_gather_mentions(g, ops->v[ops->n - 1].a, name, 0))
			return TL_RANK_UNSET;
		conditional |= !is_guard(g, b, op);
	}
	if (conditional)
		return TL_RANK_ARM;
	return is_written_out(g, op, block) ? TL_RANK_INIT : TL_RANK_PLAIN;
}
