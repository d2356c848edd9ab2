/* Which functions the analysis begins with. Private to link/. */
#ifndef TL_LINK_ENTRIES_H
#define TL_LINK_ENTRIES_H

#include "flow/flow.h"
#include "flow/program.h"

/* Runs the flow until every function that touches TLS was gone through, in each world that makes a difference to it. */
void tl_link_run_entries(struct tl_flow *flow, struct tl_program *p);

#endif
