/* Which functions touch TLS, and which others lead to them. */
#ifndef TL_FLOW_REACH_H
#define TL_FLOW_REACH_H

#include "flow/program.h"

/* True when the pack row does anything at all at this op; when it changes a range, or chooses a method. def_of: the op that defines a
 * register, where that is known; else NULL. */
bool tl_api_acts(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op);
bool tl_api_sets(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op);
/* What that argument is, from 0, says something to one of its actions. */
bool tl_api_reads(const struct tl_api *api, const struct tl_op *const *def_of, const struct tl_op *op, uint32_t arg);

/* Fills in what the definitions' calls tell of them: touches, called, worlds and the like. */
void tl_reach_learn(struct tl_program *p);
/* Marks (by index) each definition from which, in this world, one can be reached that no analysis went through yet. False: none is left. */
bool tl_reach_unvisited(const struct tl_program *p, uint8_t *marks);
/* Marks (by index) each definition with a call that, in this world, reaches one of those marked in of. */
void tl_reach_callers(const struct tl_program *p, const uint8_t *of, uint8_t *marks);

#endif
