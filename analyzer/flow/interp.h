/* What the files of the interpreter share. Private to flow/. */
#ifndef TL_FLOW_INTERP_H
#define TL_FLOW_INTERP_H

#include "flow/flow.h"
#include "flow/state.h"

/* One activation of a function on the way from an entry. */
struct tl_frame {
	uint32_t id;
	uint32_t depth;
	struct tl_def *def;
	const struct tl_frame *up;
	const struct tl_op *call; /* in up's function */
	const struct tl_slice *slice;
};

struct tl_object_entry;

struct tl_flow {
	struct tl_program *program;
	const struct tl_pack *pack;
	struct tl_arena *out_arena; /* for endpoints */
	struct tl_arena *arena;	    /* for the function at work: gone when it returns */
	TL_VEC(struct tl_arena *) spare;
	struct tl_arena *keep; /* for the whole analysis: objects, methods, frames */
	struct tl_names *names;
	tl_stored_fn stored;
	void *stored_ctx;
	TL_VEC(struct tl_object *) objects; /* by id; [0] unused */
	struct tl_object_entry *object_index;
	struct frame_entry *frames;
	uint32_t n_frames;
	struct tl_outcomes *outcomes;	   /* outcome.c's */
	struct tl_tables *tables;	   /* tables.c's */
	struct tl_initial_array *initials; /* operand.c's: arrays looked up so far */
	TL_VEC(struct tl_def *) newly;	   /* first visited by this entry */
	unsigned long budget, given;	   /* ops left for this entry, and at its beginning */
	unsigned overruns;		   /* entries whose brief budget did not do */
	bool limit_hit, keep_cut;
	unsigned long entries_limited;
	const char *limited_at;
};

/* Limits. A budget is spent on one entry with everything it calls. */
#define TL_FLOW_BUDGET 200000UL
#define TL_FLOW_LONG_BUDGET 2500000UL
#define TL_FLOW_MEMORY (1UL << 30) /* bytes of the states of one call: what they take ends the budget, too */
#define TL_FLOW_PATIENCE 64 /* so many entries that led to too much halve what the next are given, down to a 16th */
#define TL_FLOW_STATES 48   /* states kept apart at the start of a block ... */
#define TL_FLOW_TWINS 6	    /* ... and of those, with the same objects */
#define TL_FLOW_DEPTH 14

struct tl_loc tl_flow_loc(const struct tl_flow *f, const struct tl_unit *u, const struct tl_span *s);

/* The process as an object: the symbol it is handed in as everywhere. */
#define TL_SYM_PROCESS UINT32_MAX

/* objects.c: an object by the call that makes it, or by the symbol it was handed in as. */
tl_obj tl_flow_object(struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, const struct tl_api *api);
tl_obj tl_flow_foreign(
	struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, const struct tl_lib *lib, tl_sym from);
struct tl_object *tl_flow_object_info(const struct tl_flow *f, tl_obj id);
void tl_flow_forget_objects(struct tl_flow *f);

/* eval.c: values. */
struct tl_val tl_eval_un(enum tl_un un, struct tl_val a);
struct tl_val tl_eval_bin(
	struct tl_flow *f, const struct tl_frame *fr, const struct tl_op *op, struct tl_val a, struct tl_val b);
/* A value with what the state knows of its symbol put in. */
struct tl_val tl_eval_known(const struct tl_state *s, struct tl_val v);
/* 1 true, 0 false, -1 unknown. */
int tl_eval_truth(const struct tl_state *s, struct tl_val v);
/* Records that v is true (or false). */
void tl_eval_assume(struct tl_arena *a, struct tl_state *s, struct tl_val v, bool truth);

/* memory.c: places. */
tl_key tl_mem_place(struct tl_flow *f, const struct tl_frame *fr, const struct tl_place *p, struct tl_val base);
struct tl_val tl_mem_load(struct tl_flow *f, const struct tl_state *s, tl_key k);
/* The text that an address leads to; v itself where it leads to none. */
struct tl_val tl_mem_text(struct tl_flow *f, const struct tl_state *s, struct tl_val v);
void tl_mem_store(struct tl_flow *f, struct tl_state *s, tl_key k, struct tl_val v);
void tl_mem_zero(struct tl_flow *f, struct tl_state *s, tl_key k);
tl_key tl_mem_local(struct tl_flow *f, const struct tl_frame *fr, uint32_t local);
tl_key tl_mem_part(struct tl_flow *f, tl_key parent, const char *field, int64_t index);
/* The place an address value points to; 0 when it points nowhere known. */
tl_key tl_mem_target(struct tl_flow *f, struct tl_val v);
/* A function nobody has seen is given v: an object, or the address of one or of a record that has some. */
void tl_mem_hand_on(struct tl_flow *f, struct tl_state *s, struct tl_val v);
/* Drops everything that belongs to a finished frame. */
void tl_mem_leave(struct tl_flow *f, struct tl_state *s, const struct tl_frame *fr);

/* apply.c: does what a pack row says; args are the values of op's arguments. Returns the call's value. */
struct tl_val tl_apply(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_api *api, const struct tl_val *args);

/* What a function returns that is called at loc and of whose row act is: a method. */
const struct tl_method *tl_apply_method(struct tl_flow *f, const struct tl_action *act, const struct tl_loc *loc);

/* What a row says of storing v to its field of the record at a place. */
void tl_apply_field(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_api_field *field, tl_key record, struct tl_val v);

/* operand.c: the place behind a pointer that an operand of a row reads; 0 when it reads none. */
tl_key tl_operand_place(struct tl_flow *f, const struct tl_frame *fr, struct tl_state *s, const struct tl_op *op,
	const struct tl_val *args, const struct tl_operand *o);

/* outcome.c: what is left of objects when an entry is done; endpoints. */
void tl_outcome_collect(struct tl_flow *f, const struct tl_state *s, struct tl_val ret);
void tl_outcome_free(struct tl_flow *f);

#endif
