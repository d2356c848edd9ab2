/* Moves endpoints to the calls that decide them. Private to flow/. */
#ifndef TL_FLOW_ATTRIBUTE_H
#define TL_FLOW_ATTRIBUTE_H

#include "flow/interp.h"
#include "model/endpoint.h"

/* An object and the endpoint made of its outcomes. */
struct tl_made {
	const struct tl_object *object;
	struct tl_endpoint endpoint;
	bool finished; /* some way that it takes was followed to its end */
};

TL_VEC_TYPE(tl_made_vec, struct tl_made);

void tl_flow_attribute(struct tl_flow *f, struct tl_made *made, size_t n);

#endif
