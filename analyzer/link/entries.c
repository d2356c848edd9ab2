/*
 * Where the analysis begins. The functions that nobody in the program calls come first. What they lead to may be more
 * than the budget allows: then what creates an object is entered from nearer callers, and at last by itself.
 */
#include "link/entries.h"

#include <stdlib.h>
#include <string.h>

#include "flow/reach.h"

/* How many calls above a creation an entry is chosen when the program's own entries lead to too much. */
#define MOST_CALLS_ABOVE 3
/* Long runs for the whole program: what has many paths by itself is worth one, but a tree has only so many. */
#define MOST_LONG_RUNS 8

struct entries {
	struct tl_flow *flow;
	struct tl_program *p;
	uint8_t *ran; /* per definition: bit per world */
	uint32_t world;
	unsigned long_runs;
};

static void enter_world(struct entries *e, uint32_t world)
{
	e->world = world;
	tl_program_set_world(e->p, world);
}

/* Every world in which d comes out as in the first is the first. */
static bool new_here(const struct entries *e, const struct tl_def *d)
{
	return d->worlds >> e->world & 1 && !(e->ran[d->index] >> e->world & 1);
}

/* Long, for as many as the tree is given; what was too much once is too much again. */
static bool may_run_long(struct entries *e, const struct tl_def *d)
{
	return !d->too_long && e->long_runs++ < MOST_LONG_RUNS;
}

static bool run(struct entries *e, struct tl_def *d, enum tl_effort effort)
{
	e->ran[d->index] |= (uint8_t)(1U << e->world);
	return tl_flow_run(e->flow, d, effort);
}

/* Once more for each world, from where something leads to functions that were not gone through yet. */
static void run_worlds(struct entries *e)
{
	size_t n = tl_program_n_defs(e->p);
	uint8_t *marks = tl_xcalloc(n + 1, 1);

	for (uint32_t world = 1; world < tl_program_n_worlds(e->p); world++) {
		enter_world(e, world);
		if (!tl_reach_unvisited(e->p, marks))
			break;
		for (size_t i = 0; i < n; i++) {
			struct tl_def *d = tl_program_def(e->p, i);

			if (marks[i] && d->touches && !d->called && !d->too_much && new_here(e, d))
				run(e, d, TL_EFFORT_BRIEF);
		}
	}
	enter_world(e, 0);
	free(marks);
}

/* From the functions that many calls above d, in every world. What creates nothing itself is worth less: of that, nothing is tried again
 * that led to too much before. */
static void run_from_above(struct entries *e, const struct tl_def *d, int calls)
{
	size_t n = tl_program_n_defs(e->p);
	uint8_t *marks = tl_xcalloc(n + 1, 1), *next = tl_xcalloc(n + 1, 1);

	for (uint32_t world = 0; world < tl_program_n_worlds(e->p); world++) {
		enter_world(e, world);
		memset(marks, 0, n);
		marks[d->index] = 1;
		for (int i = 0; i < calls; i++) {
			uint8_t *of = marks;

			tl_reach_callers(e->p, of, next);
			marks = next;
			next = of;
		}
		for (size_t i = 0; i < n; i++) {
			struct tl_def *from = tl_program_def(e->p, i);

			if (!marks[i] || !new_here(e, from) || (from->too_much && !d->begins))
				continue;
			if (!run(e, from, TL_EFFORT_SHORT) && calls == 1 && d->begins && may_run_long(e, from))
				tl_flow_run(e->flow, from, TL_EFFORT_LONG);
		}
	}
	enter_world(e, 0);
	free(marks);
	free(next);
}

/* The budget ended before an analysis came back with what d creates, or has created. */
static void run_nearer(struct entries *e, const struct tl_def *d, const bool *came)
{
	for (int calls = MOST_CALLS_ABOVE; calls >= 0 && !*came; calls--)
		run_from_above(e, d, calls);
}

static void run_creator(struct entries *e, struct tl_def *d)
{
	run_nearer(e, d, &d->concluded);
	if (!d->concluded)
		tl_flow_run(e->flow, d, may_run_long(e, d) ? TL_EFFORT_LAST_LONG : TL_EFFORT_LAST);
}

static bool is_written_out(const struct tl_op *arg)
{
	return arg &&
	       (arg->kind == TL_OP_INT || arg->kind == TL_OP_STR || arg->kind == TL_OP_FUNC || arg->kind == TL_OP_CALL);
}

static bool gives_choice(
	struct tl_program *p, const struct tl_def *d, const struct tl_op *call, const struct tl_op *const *def_of)
{
	struct tl_def *to = call->text ? tl_program_find(p, call->text, d->unit) : NULL;

	if (!to || !to->creates || !to->touches)
		return false;
	for (uint32_t i = 0; i < call->n_args && i < to->func->n_params; i++) {
		if (tl_program_slice(p, to)->param[i] == TL_LIVE_VALUE && is_written_out(def_of[call->args[i].reg]))
			return true;
	}
	return false;
}

/* It says itself what is to be created: a method, a number, a text that a function below it does something with. */
static bool chooses(const struct entries *e, const struct tl_def *d)
{
	struct tl_arena *arena = tl_arena_new();
	const struct tl_op **def_of = tl_func_ops_by_reg(arena, d->func);
	bool found = false;

	for (size_t b = 0; b < d->func->blocks.n && !found; b++) {
		const struct tl_block *block = &d->func->blocks.v[b];

		for (size_t i = 0; i < block->ops.n && !found; i++)
			found = block->ops.v[i].kind == TL_OP_CALL && gives_choice(e->p, d, &block->ops.v[i], def_of);
	}
	tl_arena_free(arena);
	return found;
}

void tl_link_run_entries(struct tl_flow *flow, struct tl_program *p)
{
	size_t n = tl_program_n_defs(p);
	struct entries e = {.flow = flow, .p = p, .ran = tl_xcalloc(n + 1, 1)};

	for (size_t i = 0; i < n; i++) {
		if (tl_program_def(p, i)->touches && !tl_program_def(p, i)->called)
			run(&e, tl_program_def(p, i), TL_EFFORT_BRIEF);
	}
	run_worlds(&e);
	for (size_t i = 0; i < n; i++) {
		if (tl_program_def(p, i)->begins && !tl_program_def(p, i)->concluded)
			run_creator(&e, tl_program_def(p, i));
	}
	for (size_t i = 0; i < n; i++) {
		const struct tl_def *d = tl_program_def(p, i);

		if (d->creates && !d->carried && !d->begins && chooses(&e, d))
			run_nearer(&e, d, &d->carried);
	}
	for (size_t i = 0; i < n; i++) {
		if (tl_program_def(p, i)->touches && !tl_program_def(p, i)->visited)
			tl_flow_run(flow, tl_program_def(p, i), TL_EFFORT_LAST_BRIEF);
	}
	free(e.ran);
}
