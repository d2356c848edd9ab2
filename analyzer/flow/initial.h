/* What arrays begin with. Private to flow/. */
#ifndef TL_FLOW_INITIAL_H
#define TL_FLOW_INITIAL_H

#include "flow/program.h"
#include "flow/value.h"

#define TL_INITIAL_MOST 128 /* elements looked at */

/* The elements of one array: kind NONE where they are not known. n = 0: none is. */
struct tl_initial {
	struct tl_val v[TL_INITIAL_MOST];
	const struct tl_unit *unit[TL_INITIAL_MOST]; /* where each is written */
	const struct tl_span *span[TL_INITIAL_MOST];
	size_t n;
};

/* out is zeroed by the caller. Texts belong to the program's units. */
void tl_initial_find(struct tl_initial *out, const struct tl_program *p, const char *global);

#endif
