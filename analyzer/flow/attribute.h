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
/* Adds an endpoint for each call whose argument chooses among several objects that are made there and not alike. Before
 * tl_flow_attribute(). */
void tl_flow_add_choosers(struct tl_flow *f, struct tl_made_vec *made);
/* It holds settings for others and connects by itself never. */
bool tl_flow_is_cache(const struct tl_object *o);
/* At the end of a way: remembers the field in which the object stands, or was found. */
void tl_flow_note_field(struct tl_flow *f, const struct tl_state *s, tl_obj id);
/* What other entries may tell objects that they find in the same field is a matter of configuration. */
void tl_flow_add_elsewhere(struct tl_flow *f, struct tl_made_vec *made);
/* Moves the endpoint to the call that fr was entered by. */
void tl_flow_report_at(struct tl_flow *f, struct tl_made *m, const struct tl_frame *fr);

#endif
