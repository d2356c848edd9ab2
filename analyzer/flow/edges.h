/* The calls between definitions, by name: what is asked of whole programs again and again looks no name up. */
#ifndef TL_FLOW_EDGES_H
#define TL_FLOW_EDGES_H

#include "flow/program.h"

/* Definitions by their index. Of those that do not touch TLS nothing is known. */
struct tl_edges {
	uint32_t *first; /* per definition, and one behind the last: where its callees begin in to */
	uint32_t *to;	 /* callees, in the order of the calls */
};

/* As the program's present world has them; in a, for as long as that lives. */
struct tl_edges *tl_edges_new(struct tl_arena *a, const struct tl_program *p);

#endif
