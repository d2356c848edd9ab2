/* Post-dominators and control dependence of a function's blocks. */
#ifndef TL_FLOW_POSTDOM_H
#define TL_FLOW_POSTDOM_H

#include "ir/ir.h"

struct tl_cfg {
	uint32_t n;
	TL_VEC(uint32_t) * succ; /* per block */
	uint32_t *ipdom;	 /* per block; n = the exit */
	uint32_t *rpo;	  /* per block: its number in reverse postorder from the entry; unreachable blocks last */
	uint8_t *endless; /* per block: the head of a loop that no return is reached from */
};

struct tl_cfg *tl_cfg_new(struct tl_arena *a, const struct tl_func *f);
/* Calls each for every block whose being run block's branch decides. Stops early when each returns true; tells whether it did. */
bool tl_cfg_controlled(
	const struct tl_cfg *cfg, uint32_t block, bool (*each)(void *ctx, uint32_t dependent), void *ctx);

#endif
