/* Exits of functions that failed. Private to flow/. */
#ifndef TL_FLOW_FAILURE_H
#define TL_FLOW_FAILURE_H

#include "flow/interp.h"

struct tl_exit {
	struct tl_state *s;
	struct tl_val ret;
};

TL_VEC_TYPE(tl_exit_vec, struct tl_exit);

/* What was made during this activation is given up, unless something was derived from it. */
void tl_failure_abandon(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s);
/* ... where the value that is returned says that the function failed. */
void tl_failure_check(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, struct tl_val ret);
/* ... where another exit shows it. */
void tl_failure_compare(struct tl_flow *f, const struct tl_frame *fr, const struct tl_exit_vec *exits);

#endif
