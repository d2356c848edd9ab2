/*
 * Follows what is given to calls that set versions back to where it was read: through locals, results and parameters of functions, and
 * bits that are asked for before a version is switched. By what is written, not by paths: a call gives something that depends on
 * all it is given.
 */
#include "link/settings.h"

#include <stdio.h>
#include <string.h>

#include "flow/reach.h"
#include "flow/slice.h"

#define MOST_STEPS 8	    /* from a call back to a field */
#define MOST_PARAMETERS 200 /* that are followed to callers */

/* A parameter whose callers are asked for. */
struct parameter {
	const char *func;
	uint32_t number;
};

struct search {
	const struct tl_program *p;
	struct tl_arena *a;
	struct tl_live_names *seen;
	struct tl_live_names *ways; /* registers that were followed, by function and number of steps */
	struct tl_name_vec *out;
	TL_VEC(struct parameter) params;
};

static void follow(struct search *s, const struct tl_def *d, tl_reg r, int steps);

static void add_name(struct search *s, const char *name)
{
	if (!tl_program_is_handle(s->p, name) && tl_live_names_add(s->seen, name))
		tl_vec_push_in(s->a, s->out, name);
}

static void add_parameter(struct search *s, const char *func, uint32_t number)
{
	for (size_t i = 0; i < s->params.n; i++) {
		if (s->params.v[i].number == number && strcmp(s->params.v[i].func, func) == 0)
			return;
	}
	if (s->params.n < MOST_PARAMETERS)
		tl_vec_push(&s->params, ((struct parameter){func, number}));
}

static void follow_args(struct search *s, const struct tl_def *d, const struct tl_op *call, int steps)
{
	for (uint32_t i = 0; i < call->n_args; i++)
		follow(s, d, call->args[i].reg, steps + 1);
}

/* The call is given the address of the local: it may fill it. */
static bool fills(const struct tl_def *d, const struct tl_op *call, uint32_t local)
{
	for (uint32_t i = 0; call->kind == TL_OP_CALL && i < call->n_args; i++) {
		const struct tl_op *arg = tl_func_op_of(d->func, call->args[i].reg);

		if (arg && arg->kind == TL_OP_ADDR && arg->place.base == TL_PLACE_LOCAL && arg->place.local == local)
			return true;
	}
	return false;
}

static bool is_addressed(const struct tl_def *d, uint32_t local)
{
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_ADDR && op->place.base == TL_PLACE_LOCAL && op->place.local == local)
				return true;
		}
	}
	return false;
}

static void follow_local(struct search *s, const struct tl_def *d, uint32_t local, int steps)
{
	bool addressed = is_addressed(d, local);

	if (local < d->func->n_params)
		add_parameter(s, d->func->name, local);
	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_STORE && op->place.base == TL_PLACE_LOCAL && op->place.local == local)
				follow(s, d, op->a, steps + 1);
			else if (addressed && fills(d, op, local))
				follow_args(s, d, op, steps);
		}
	}
}

/* Locals lead to each other in circles and in many ways: each once for a number of steps, or their number is beyond all bounds. */
static bool is_new_way(struct search *s, const struct tl_def *d, tl_reg r, int steps)
{
	char key[64];

	snprintf(key, sizeof key, "%u %u %d", d->index, r, steps);
	return tl_live_names_add(s->ways, key);
}

static void follow(struct search *s, const struct tl_def *d, tl_reg r, int steps)
{
	const struct tl_op *op =
		r && steps < MOST_STEPS && is_new_way(s, d, r, steps) ? tl_func_op_of(d->func, r) : NULL;

	if (!op)
		return;
	if (op->kind == TL_OP_LOAD && tl_place_name(&op->place))
		add_name(s, tl_place_name(&op->place));
	else if (op->kind == TL_OP_LOAD && op->place.base == TL_PLACE_LOCAL)
		follow_local(s, d, op->place.local, steps);
	else if (op->kind == TL_OP_CALL)
		follow_args(s, d, op, steps);
	follow(s, d, op->a, steps + 1);
	follow(s, d, op->b, steps + 1);
}

static void look_at_setter(
	struct search *s, const struct tl_def *d, const struct tl_op *const *def_of, const struct tl_op *call)
{
	const struct tl_api *api = call->text ? tl_program_api(s->p, call->text, d->unit) : NULL;

	if (!api || !tl_api_sets(api, def_of, call)) /* the names of certificates go through the same functions */
		return;
	for (size_t i = 0; i < api->n_actions; i++) {
		const struct tl_action *act = &api->actions[i];

		if (act->verb >= TL_DO_FLOOR && act->verb <= TL_DO_TEXT && act->value.kind == TL_FROM_ARG &&
			act->value.arg < call->n_args)
			follow(s, d, call->args[act->value.arg].reg, 0);
	}
}

/* Some call in the block changes a range. */
static bool block_sets(
	const struct search *s, const struct tl_def *d, const struct tl_op *const *def_of, uint32_t block)
{
	const struct tl_op_vec *ops = &d->func->blocks.v[block].ops;

	for (size_t i = 0; i < ops->n; i++) {
		const struct tl_api *api = ops->v[i].kind == TL_OP_CALL && ops->v[i].text
						   ? tl_program_api(s->p, ops->v[i].text, d->unit)
						   : NULL;

		if (api && tl_api_sets(api, def_of, &ops->v[i]))
			return true;
	}
	return false;
}

/* "if (mask & BIT)" right before a range is changed: other masks say what is to be logged, and the like. */
static void look_at_bits(struct search *s, const struct tl_def *d, const struct tl_op *const *def_of,
	const struct tl_op_vec *ops, const struct tl_op *op)
{
	const struct tl_op *bit = op->b ? tl_func_op_of(d->func, op->b) : NULL, *end = &ops->v[ops->n - 1];

	if (op->bin == TL_BIN_AND && bit && bit->kind == TL_OP_INT && end->kind == TL_OP_BRANCH &&
		(block_sets(s, d, def_of, end->then) || block_sets(s, d, def_of, end->else_)))
		follow(s, d, op->a, 0);
}

static void look_at_calls(struct search *s, const struct parameter *param)
{
	for (size_t i = 0; i < tl_program_n_defs(s->p); i++) {
		const struct tl_def *d = tl_program_def(s->p, i);

		for (size_t b = 0; b < d->func->blocks.n; b++) {
			for (size_t k = 0; k < d->func->blocks.v[b].ops.n; k++) {
				const struct tl_op *op = &d->func->blocks.v[b].ops.v[k];

				if (op->kind == TL_OP_CALL && op->text && param->number < op->n_args &&
					strcmp(op->text, param->func) == 0)
					follow(s, d, op->args[param->number].reg, 0);
			}
		}
	}
}

static void look_at(struct search *s, const struct tl_def *d)
{
	struct tl_arena *tmp = tl_arena_new();
	const struct tl_op *const *def_of = tl_func_ops_by_reg(tmp, d->func);

	for (size_t b = 0; b < d->func->blocks.n; b++) {
		for (size_t i = 0; i < d->func->blocks.v[b].ops.n; i++) {
			const struct tl_op *op = &d->func->blocks.v[b].ops.v[i];

			if (op->kind == TL_OP_CALL)
				look_at_setter(s, d, def_of, op);
			else if (op->kind == TL_OP_BIN)
				look_at_bits(s, d, def_of, &d->func->blocks.v[b].ops, op);
		}
	}
	tl_arena_free(tmp);
}

void tl_link_settings(struct tl_name_vec *out, struct tl_arena *a, const struct tl_program *p)
{
	struct search s = {.p = p, .a = a, .out = out, .seen = tl_live_names_new(), .ways = tl_live_names_new()};

	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		if (tl_program_def(p, i)->touches)
			look_at(&s, tl_program_def(p, i));
	}
	for (size_t i = 0; i < s.params.n; i++) {
		struct parameter param = s.params.v[i];

		look_at_calls(&s, &param);
	}
	tl_vec_fini(&s.params);
	tl_live_names_free(s.seen);
	tl_live_names_free(s.ways);
}
