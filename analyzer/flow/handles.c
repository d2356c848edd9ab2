/*
 * What a field holds is told by its use: the fields of a record are reached through it, a library is given it as an object, or a text
 * is built up in it element by element. Such a field is no setting: it is not asked for the numbers that the program stores
 * there, and zero is not what it is by default.
 */
#include "flow/handles.h"

struct finder {
	struct tl_live_names *out;
	const struct tl_op **def_of;
};

/* r was loaded from a field or global: that is a handle. */
static void add(struct finder *h, tl_reg r)
{
	const struct tl_op *def = r ? h->def_of[r] : NULL;
	const char *name = def && def->kind == TL_OP_LOAD ? tl_place_name(&def->place) : NULL;

	if (name)
		tl_live_names_add(h->out, name);
}

static void add_operand(struct finder *h, const struct tl_op *call, const struct tl_operand *o)
{
	if (o->kind == TL_FROM_ARG && !o->deref && o->arg < call->n_args)
		add(h, call->args[o->arg].reg);
}

static bool takes_object(enum tl_verb verb)
{
	return verb == TL_DO_DERIVE || verb == TL_DO_ALIAS || verb == TL_DO_ADOPT || verb == TL_DO_REMETHOD;
}

static void look_at_call(struct finder *h, const struct tl_op *op, const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		const struct tl_action *a = &api->actions[i];

		if (a->verb == TL_DO_NOTHING)
			continue;
		add_operand(h, op, &a->object);
		if (takes_object(a->verb))
			add_operand(h, op, &a->value);
	}
}

static bool is_field(const struct tl_op *op)
{
	return op->place.path[0].kind == TL_ELEM_FIELD;
}

void tl_handles_find(struct tl_live_names *out, const struct tl_pack *pack, const struct tl_func *f)
{
	struct tl_arena *tmp = tl_arena_new();
	struct finder h = {.out = out, .def_of = tl_arena_alloc(tmp, (f->n_regs + 1UL) * sizeof *h.def_of)};

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];
			const struct tl_api *api =
				op->kind == TL_OP_CALL && op->text ? tl_pack_api(pack, op->text) : NULL;

			if (op->dst)
				h.def_of[op->dst] = op;
			if (op->place.base == TL_PLACE_DEREF && op->place.n_path &&
				(is_field(op) || op->kind == TL_OP_STORE))
				add(&h, op->place.reg);
			if (api)
				look_at_call(&h, op, api);
		}
	}
	tl_arena_free(tmp);
}

struct use_finder {
	const struct tl_func *f;
	const struct tl_op **def_of;
};

/* The field or global that r was loaded from, perhaps by way of a local: then of any that the local is given. */
static void add_source(const struct use_finder *u, struct tl_live_names *out, tl_reg r, bool through_local)
{
	const struct tl_op *def = r ? u->def_of[r] : NULL;
	const char *name = def && def->kind == TL_OP_LOAD ? tl_place_name(&def->place) : NULL;

	if (name)
		tl_live_names_add(out, name);
	if (name || !def || def->kind != TL_OP_LOAD || def->place.base != TL_PLACE_LOCAL || def->place.n_path ||
		through_local)
		return;
	for (size_t b = 0; b < u->f->blocks.n; b++) {
		for (size_t i = 0; i < u->f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &u->f->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_STORE && op->place.base == TL_PLACE_LOCAL && !op->place.n_path &&
				op->place.local == def->place.local)
				add_source(u, out, op->a, true);
		}
	}
}

void tl_handles_find_uses(
	struct tl_live_names *connect, struct tl_live_names *lent, const struct tl_pack *pack, const struct tl_func *f)
{
	struct tl_arena *tmp = tl_arena_new();
	struct use_finder u = {.f = f, .def_of = tl_arena_alloc(tmp, (f->n_regs + 1UL) * sizeof *u.def_of)};

	for (size_t b = 0; b < f->blocks.n; b++) {
		for (size_t i = 0; i < f->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &f->blocks.v[b].ops.v[i];
			const struct tl_api *api =
				op->kind == TL_OP_CALL && op->text ? tl_pack_api(pack, op->text) : NULL;

			if (op->dst)
				u.def_of[op->dst] = op;
			for (size_t k = 0; api && k < api->n_actions; k++) {
				const struct tl_action *a = &api->actions[k];

				if ((a->verb != TL_DO_DERIVE && a->verb != TL_DO_LEND) ||
					a->value.kind != TL_FROM_ARG || a->value.arg >= op->n_args)
					continue;
				add_source(
					&u, a->verb == TL_DO_LEND ? lent : connect, op->args[a->value.arg].reg, false);
			}
		}
	}
	tl_arena_free(tmp);
}
