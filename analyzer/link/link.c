/*
 * The whole program: which functions are entries, and one interpretation from each. Functions that an entry calls are seen with the
 * entry's arguments; what no entry reaches (cycles of calls) is entered by itself.
 */
#include "link/link.h"

#include "flow/flow.h"
#include "link/join.h"
#include "link/stored.h"

/* Code of a further configuration of a file is reached from other files, too, and with their arguments. */
static void run_worlds(struct tl_flow *flow, struct tl_program *p)
{
	uint8_t *marks = tl_xcalloc(tl_program_n_defs(p) + 1, sizeof *marks);

	for (uint32_t world = 1; world < tl_program_n_worlds(p); world++) {
		tl_program_set_world(p, world);
		if (!tl_program_reach_unvisited(p, marks))
			continue;
		for (size_t i = 0; i < tl_program_n_defs(p); i++) {
			struct tl_def *d = tl_program_def(p, i);

			if (marks[i] && d->touches && !d->called)
				tl_flow_run(flow, d, false);
		}
	}
	tl_program_set_world(p, 0);
	free(marks);
}

/* How many calls above a creation an entry is chosen when the program's own entries lead to too much. */
#define MOST_CALLS_ABOVE 3

/* Runs every marked definition that was not run before. */
static void run_marked(struct tl_flow *flow, struct tl_program *p, const uint8_t *marks, uint8_t *ran)
{
	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		if (marks[i] && !ran[i]) {
			ran[i] = 1;
			tl_flow_run(flow, tl_program_def(p, i), false);
		}
	}
}

/* The budget ended before an analysis came back with what d creates: from nearer callers, then from d itself. */
static void run_from_callers(struct tl_flow *flow, struct tl_program *p, struct tl_def *d, uint8_t *ran)
{
	size_t n = tl_program_n_defs(p);
	uint8_t *above[MOST_CALLS_ABOVE + 1];

	for (int i = 0; i <= MOST_CALLS_ABOVE; i++) {
		above[i] = tl_xcalloc(n + 1, 1);
		if (i)
			tl_program_mark_callers(p, above[i - 1], above[i]);
		else
			above[i][d->index] = 1;
	}
	for (int i = MOST_CALLS_ABOVE; i >= 0 && !d->concluded; i--)
		run_marked(flow, p, above[i], ran);
	if (!d->concluded)
		tl_flow_run(flow, d, true);
	for (int i = 0; i <= MOST_CALLS_ABOVE; i++)
		free(above[i]);
}

static void run_entries(struct tl_flow *flow, struct tl_program *p)
{
	uint8_t *ran = tl_xcalloc(tl_program_n_defs(p) + 1, 1);

	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		struct tl_def *d = tl_program_def(p, i);

		ran[i] = d->touches && !d->called;
		if (ran[i])
			tl_flow_run(flow, d, false);
	}
	run_worlds(flow, p);
	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		struct tl_def *d = tl_program_def(p, i);

		if (d->begins && !d->concluded)
			run_from_callers(flow, p, d, ran);
	}
	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		struct tl_def *d = tl_program_def(p, i);

		if (d->touches && !d->visited)
			tl_flow_run(flow, d, true);
	}
	free(ran);
}

void tl_link(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_program_new(pack, units);
	size_t first = out->endpoints.n;
	struct tl_store_table *stored = tl_store_table_new(units);
	struct tl_flow *flow = tl_flow_new(p, out->arena, tl_store_table_ask, stored);

	run_entries(flow, p);
	tl_flow_finish(flow, out);
	tl_link_join_arms(out, first);
	tl_flow_free(flow);
	tl_store_table_free(stored);
	tl_program_free(p);
}
