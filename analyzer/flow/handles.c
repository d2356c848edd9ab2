/*
 * What a field holds is told by its use: the fields of a record are reached through it, a library is given it as an object, or a text
 * is built up in it element by element. Such a field is no setting: it is not asked for the numbers that the program stores
 * there, and zero is not what it is by default.
 */
#include "flow/handles.h"

/* A function with, for each register, the op that gives it. */
struct finder {
	const struct tl_func *f;
	const struct tl_op **def_of;
};

typedef void (*look_fn)(const struct finder *h, const struct tl_op *op, const struct tl_api *api, void *ctx);

/* Calls look for every op of f, with what the packs say of the function it calls. */
static void each_op(const struct tl_pack *pack, const struct tl_func *f, look_fn look, void *ctx)
{
	struct tl_arena *tmp = tl_arena_new();
	struct finder h = {f, tl_func_ops_by_reg(tmp, f)};

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];

			look(&h, op, op->kind == TL_OP_CALL && op->text ? tl_pack_api(pack, op->text) : NULL, ctx);
		}
	}
	tl_arena_free(tmp);
}

/* The field or global that r was loaded from; NULL for anything else. */
static const char *loaded_from(const struct finder *h, tl_reg r)
{
	const struct tl_op *def = r ? h->def_of[r] : NULL;

	return def && def->kind == TL_OP_LOAD ? tl_place_name(&def->place) : NULL;
}

/* --- what is a handle --- */

static void add(const struct finder *h, struct tl_live_names *out, tl_reg r)
{
	const char *name = loaded_from(h, r);

	if (name)
		tl_live_names_add(out, name);
}

static void add_operand(
	const struct finder *h, struct tl_live_names *out, const struct tl_op *call, const struct tl_operand *o)
{
	if (o->kind == TL_FROM_ARG && !o->deref && o->arg < call->n_args)
		add(h, out, call->args[o->arg].reg);
}

static bool takes_object(enum tl_verb verb)
{
	return verb == TL_DO_DERIVE || verb == TL_DO_ALIAS || verb == TL_DO_ADOPT || verb == TL_DO_REMETHOD;
}

static bool is_field(const struct tl_op *op)
{
	return op->place.path[0].kind == TL_ELEM_FIELD;
}

static void look_for_handles(const struct finder *h, const struct tl_op *op, const struct tl_api *api, void *ctx)
{
	struct tl_live_names *out = ctx;

	if (op->place.base == TL_PLACE_DEREF && op->place.n_path && (is_field(op) || op->kind == TL_OP_STORE))
		add(h, out, op->place.reg);
	for (size_t i = 0; api && i < api->n_actions; i++) {
		const struct tl_action *a = &api->actions[i];

		if (a->verb == TL_DO_NOTHING)
			continue;
		add_operand(h, out, op, &a->object);
		if (takes_object(a->verb))
			add_operand(h, out, op, &a->value);
	}
}

void tl_handles_find(struct tl_live_names *out, const struct tl_pack *pack, const struct tl_func *f)
{
	each_op(pack, f, look_for_handles, out);
}

/* --- what handles are used for --- */

struct uses {
	struct tl_live_names *connect, *lent;
};

/* What r was loaded from, perhaps by way of a local: then of any that the local is given. */
static void add_source(const struct finder *h, struct tl_live_names *out, tl_reg r)
{
	const struct tl_op *def = r ? h->def_of[r] : NULL;

	add(h, out, r);
	if (loaded_from(h, r) || !def || def->kind != TL_OP_LOAD || def->place.base != TL_PLACE_LOCAL ||
		def->place.n_path)
		return;
	for (size_t b = 0; b < h->f->blocks.n; b++) {
		for (size_t i = 0; i < h->f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &h->f->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_STORE && op->place.base == TL_PLACE_LOCAL && !op->place.n_path &&
				op->place.local == def->place.local)
				add(h, out, op->a);
		}
	}
}

static void look_for_uses(const struct finder *h, const struct tl_op *op, const struct tl_api *api, void *ctx)
{
	const struct uses *uses = ctx;

	for (size_t i = 0; api && i < api->n_actions; i++) {
		const struct tl_action *a = &api->actions[i];

		if ((a->verb == TL_DO_DERIVE || a->verb == TL_DO_LEND) && a->value.kind == TL_FROM_ARG &&
			a->value.arg < op->n_args)
			add_source(h, a->verb == TL_DO_LEND ? uses->lent : uses->connect, op->args[a->value.arg].reg);
	}
}

void tl_handles_find_uses(
	struct tl_live_names *connect, struct tl_live_names *lent, const struct tl_pack *pack, const struct tl_func *f)
{
	struct uses uses = {connect, lent};

	each_op(pack, f, look_for_uses, &uses);
}
