/* Repairs of endpoints in code. Private to flow/. */
#ifndef TL_FLOW_REPAIR_H
#define TL_FLOW_REPAIR_H

#include "flow/interp.h"
#include "model/endpoint.h"

/* ends: what the object came to, path by path. Texts are of the flow's out_arena. */
struct tl_fix tl_flow_repair(
	struct tl_flow *f, const struct tl_object *o, const struct tl_objstate *const *ends, size_t n);

#endif
