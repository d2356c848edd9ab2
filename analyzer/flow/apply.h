/* What the files that carry out pack rows share: one row at one call or store. Private to flow/. */
#ifndef TL_FLOW_APPLY_H
#define TL_FLOW_APPLY_H

#include "flow/interp.h"

/* A call, and which of its arguments says something. */
struct tl_said {
	const struct tl_op *call;
	const struct tl_unit *unit;
	uint32_t arg;
};

struct tl_application {
	struct tl_flow *f;
	const struct tl_frame *fr;
	struct tl_state *s;
	const struct tl_op *op;
	const struct tl_lib *lib;
	const struct tl_api *api; /* NULL for a row about a field */
	const struct tl_action *act;
	const struct tl_val *args;
	size_t n_args;
	struct tl_val subject; /* the struct that a field's row is about */
	struct tl_val ret;
	struct tl_loc loc;		/* of the call or store */
	const struct tl_loc *value_loc; /* where the value read last was stored in its field, or NULL */
	struct tl_said said;		/* the call whose argument is the value: op, or that of a wrapper around it */
};

/* operand.c: what an operand is here; kind NONE when there is nothing. */
struct tl_val tl_operand_value(struct tl_application *ap, const struct tl_operand *o);
/* keyed.c: what stands behind the action's key in its value; kind NONE when the key is not there. */
struct tl_val tl_keyed_value(struct tl_application *ap);
/* Element i of the array a value points to. */
struct tl_val tl_operand_element(struct tl_application *ap, struct tl_val array, int64_t i);
/* All conditions of the action: 1 hold, 0 do not, -1 unknown. */
int tl_operand_holds(struct tl_application *ap);

/* said.c: where argument arg of a call in fr is written out, in fr or in a caller that hands it down, top at the most. False when it
 * is computed or comes from outside. */
bool tl_said_above(const struct tl_frame *fr, const struct tl_frame *top, const struct tl_op *call, uint32_t arg,
	struct tl_said *out);

/* settings.c: a verb that changes the range of an object. */
void tl_settings_change(struct tl_application *ap, struct tl_objstate *o, struct tl_val v);
/* Something may have been set that cannot be seen. */
void tl_settings_lose_sight(struct tl_application *ap, struct tl_objstate *o, const char *why);

#endif
