/*
 * Abstract interpretation: runs entry functions over ir, follows calls into the program's own functions with their
 * arguments, does what packs say a library call does to an object, and collects in which ranges each object ends.
 *
 * Knows no policy: what is collected are alternatives, judged elsewhere (model/verdict.h).
 */
#ifndef TL_FLOW_FLOW_H
#define TL_FLOW_FLOW_H

#include "flow/program.h"
#include "model/result.h"

struct tl_flow;

/* One value the program stores in a field or global. */
struct tl_stored {
	int64_t num;
	const char *str;  /* it is this text, not a number; or NULL */
	const char *text; /* the name it was written with, or NULL */
	bool is_method;	  /* it is what the function of the library called text returns: a method */
	bool is_default;  /* what stands when no configuration says otherwise */
	struct tl_loc loc;
};

/* Asked when a field ("record.field") or global is read that the entry function never wrote. Fills at most max rows; returns their
 * number, 0 = nothing known. *open = run time may store something else as well. */
typedef size_t (*tl_stored_fn)(void *ctx, const char *name, struct tl_stored *out, size_t max, bool *open);

/* Endpoints' strings go into arena, which outlives the flow. stored may be NULL. */
struct tl_flow *tl_flow_new(struct tl_program *program, struct tl_arena *arena, tl_stored_fn stored, void *stored_ctx);
void tl_flow_free(struct tl_flow *flow);
/* How long to look. When the budget ends on the way, what had been found out by then is half the truth and is dropped;
 * the last efforts keep it. A brief one is given less and less where many had not enough. */
enum tl_effort {
	TL_EFFORT_BRIEF,
	TL_EFFORT_SHORT,
	TL_EFFORT_LONG,
	TL_EFFORT_LAST_BRIEF,
	TL_EFFORT_LAST,
	TL_EFFORT_LAST_LONG
};

/* Interprets def as an entry point: its parameters are unknown. False when the budget ended on the way. */
bool tl_flow_run(struct tl_flow *flow, struct tl_def *def, enum tl_effort effort);
/* Appends an endpoint for each object seen, and notices for limits that were hit. */
void tl_flow_finish(struct tl_flow *flow, struct tl_result *out);

#endif
