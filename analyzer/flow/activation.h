/* What the parts of the interpreter share: one function at work, and the ways through it. Private to flow/. */
#ifndef TL_FLOW_ACTIVATION_H
#define TL_FLOW_ACTIVATION_H

#include "flow/failure.h"
#include "flow/interp.h"

struct tl_pending {
	struct tl_state **states;
	size_t n, cap, done; /* states[0 .. done) have been run */
};

struct tl_activation {
	struct tl_flow *f;
	const struct tl_frame *fr;
	struct tl_pending *blocks; /* per slot */
	uint64_t *waiting;	   /* bit per slot: has a state to run */
	struct tl_val *regs;	   /* of the block being run */
	struct tl_exit_vec *exits;
};

/* A state on its way through a block. */
struct tl_walker {
	struct tl_state *s;
	size_t op;
};

TL_VEC_TYPE(tl_walker_vec, struct tl_walker);

/* activation.c */
const struct tl_frame *tl_act_frame(
	struct tl_flow *f, struct tl_def *def, const struct tl_frame *up, const struct tl_op *call);
void tl_act_forget_frames(struct tl_flow *f);
struct tl_val tl_act_reg(struct tl_activation *act, const struct tl_state *s, tl_reg r);
void tl_act_set_reg(struct tl_activation *act, struct tl_state *s, tl_reg r, struct tl_val v);
/* What an op gives that cannot be said; number tells several of one op apart. */
struct tl_val tl_act_unknown(struct tl_activation *act, struct tl_state *s, const struct tl_op *op, uint32_t number);
/* Takes what another copy of the state costs from the budget. */
void tl_act_spend(struct tl_flow *f, const struct tl_state *s);

/* arrive.c: takes s over. */
void tl_act_arrive(struct tl_activation *act, uint32_t block, struct tl_state *s);

/* ask.c: the walker goes on with one of the values; walkers for the others are added to out. */
void tl_act_ask(struct tl_activation *act, struct tl_walker *w, tl_key k, struct tl_val v, struct tl_walker_vec *out);
/* ... of what a call of the row reads through its arguments. */
void tl_act_ask_behind(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, const struct tl_api *api,
	const struct tl_val *args, struct tl_walker_vec *out);

/* call.c: true when the walker goes on by itself; false when the call's exits were added to out instead. */
bool tl_act_call(struct tl_activation *act, struct tl_walker *w, const struct tl_op *op, uint8_t degree,
	struct tl_walker_vec *out);

/* interp.c: runs the function from entry, which it takes over. */
void tl_act_run(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *entry, struct tl_exit_vec *exits);

#endif
