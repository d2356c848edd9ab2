/*
 * The whole program: which functions are entries, and one interpretation from each. Functions that an entry calls are seen with the
 * entry's arguments; what no entry reaches (cycles of calls) is entered by itself.
 */
#include "link/link.h"

#include "flow/flow.h"
#include "link/copies.h"
#include "link/entries.h"
#include "link/join.h"
#include "link/namings.h"
#include "link/stored.h"

void tl_link(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	struct tl_program *p = tl_program_new(pack, units);
	size_t first = out->endpoints.n;
	struct tl_store_table *stored = tl_store_table_new(pack, units);
	struct tl_flow *flow = tl_flow_new(p, out->arena, tl_store_table_ask, stored);

	tl_link_run_entries(flow, p);
	tl_flow_finish(flow, out);
	tl_link_join_arms(out, first);
	tl_link_mark_copies(out, p);
	tl_link_namings(out, pack, units);
	tl_flow_free(flow);
	tl_store_table_free(stored);
	tl_program_free(p);
}
