/* What a condition comes to with the decisions made so far. Private to front_c; the other half is config_solve. */
#ifndef TL_FRONT_C_CONFIG_EVAL_H
#define TL_FRONT_C_CONFIG_EVAL_H

#include "front_c/config_solve.h"

enum tl_truth_state {
	TL_TRUTH_KNOWN,
	TL_TRUTH_OPEN,	 /* a decision is missing: solver->pick says which */
	TL_TRUTH_OPAQUE, /* no decision helps */
};

struct tl_truth {
	enum tl_truth_state state;
	int64_t value;
};

struct tl_truth tl_eval(struct tl_solver *s, const struct tl_cond *c, uint32_t at);
/* Whether an arm is compiled: 0 or 1. */
struct tl_truth tl_eval_arm(struct tl_solver *s, uint32_t arm);
/* False when the steps are used up. */
bool tl_eval_step(struct tl_solver *s);

#endif
