/*
 * One state of the program at one point: what its places hold, what is known of its symbols, and the range of each
 * TLS object. States are values: copied at branches, compared at joins. They are read as they are; whatever writes to
 * one goes through the functions below, for copies share their arrays.
 *
 * Memory: in the arena of the analysis. Traces are shared tails.
 */
#ifndef TL_FLOW_STATE_H
#define TL_FLOW_STATE_H

#include "flow/program.h"
#include "flow/value.h"
#include "model/range.h"
#include "pack/pack.h"

struct tl_trace {
	struct tl_step step;
	const struct tl_trace *before;
	uint32_t n; /* steps up to here */
};

struct tl_frame; /* interp.h */

/* Facts of an object that hold in every state: where and of what library. */
struct tl_object {
	const struct tl_lib *lib;
	const struct tl_api *api; /* the creating call; NULL when it came from outside */
	struct tl_def *def;	  /* where it is created, or first touched */
	const struct tl_unit *unit;
	const struct tl_func *func;
	const struct tl_op *op;
	struct tl_loc loc;
	const struct tl_frame *frame; /* the activation that creates it */
	tl_sym from;		      /* handed in: the symbol it came as; 0 when created here */
	const char *field;	      /* "record.field" where it was put, or found; or NULL */
	bool served;		      /* it was put, for a while at least, where the program makes connections from */
};

enum tl_slot {
	TL_SLOT_FLOOR,
	TL_SLOT_CEILING,
	TL_SLOT_SWITCH,
	TL_SLOT_METHOD,
	TL_SLOT_LEVEL,
	TL_SLOT_WEAKENED,
	TL_SLOT_CHOICE, /* a call that settles the range as a whole */
	TL_SLOT_COUNT
};

/* What an object is in one state. */
struct tl_objstate {
	tl_obj id;
	struct tl_range range;
	enum tl_role role;
	const char *undecided;
	const struct tl_trace *trace;
	struct tl_loc at[TL_SLOT_COUNT]; /* where each was set last */
	tl_obj derived_from;
	bool used;		  /* something was derived from it, or it came from outside */
	bool handed;		  /* a function nobody has seen was given it */
	bool ended;		  /* released, or its function failed */
	bool failed;		  /* its function failed before anything was made of it */
	bool unfinished;	  /* the analysis ended before its way did */
	bool looked_at;		  /* a connection was made of it that nothing connects with */
	bool lent;		  /* connections that have a range were given it */
	bool reset;		  /* what had been set was taken back as a whole */
	const struct tl_op *last; /* the call that set floor, for its edit */
	const struct tl_unit *last_unit;
	const struct tl_action *last_action;
	uint32_t last_arg; /* of last, where its edit goes */
};

struct tl_binding {
	tl_key key;
	struct tl_val val;
	const struct tl_loc *at; /* where it was stored, for fields that rows read; else NULL */
};

/* What branches have taught of a symbol. */
struct tl_fact {
	tl_sym sym;
	bool bound;
	int64_t value;			/* bound: it is this */
	const char *str;		/* ... or this text, where not NULL */
	const struct tl_method *method; /* ... or this, where not NULL */
	const char *text;		/* ... written so, or NULL */
	uint64_t ones, zeros;		/* bits known */
	bool nonzero;
	int64_t not_[4]; /* and it is none of these */
	uint8_t n_not;
	bool asked; /* its stored values have been asked for */
};

/* A value chosen among those the program stores, for the trace. */
struct tl_choice {
	struct tl_step step;
	const struct tl_choice *before;
};

struct tl_state {
	TL_VEC(struct tl_binding) places; /* by key */
	TL_VEC(struct tl_objstate) objs;  /* by id */
	TL_VEC(struct tl_fact) facts;	  /* by symbol */
	bool by_config;			  /* a configured value was chosen on the way here, on every way here */
	uint16_t off_default; /* how many of those are other than their default, on the way with the fewest */
	const struct tl_choice *choices;
};

struct tl_state *tl_state_new(struct tl_arena *a);
/* Shares what s holds until one of them is written to: pointers into s are not to be written through any more. */
struct tl_state *tl_state_copy(struct tl_arena *a, struct tl_state *s);
/* A copy that shares nothing with s, which may go. */
struct tl_state *tl_state_keep(struct tl_arena *a, const struct tl_state *s);

struct tl_val tl_state_get(const struct tl_state *s, tl_key k); /* TL_VAL_NONE when never stored */
void tl_state_set(struct tl_arena *a, struct tl_state *s, tl_key k, struct tl_val v);
/* Where the value of a place that holds one was stored. */
void tl_state_set_stored_at(struct tl_arena *a, struct tl_state *s, tl_key k, const struct tl_loc *at);
const struct tl_loc *tl_state_stored_at(const struct tl_state *s, tl_key k);
/* Forgets everything for which drop says so. */
void tl_state_drop(
	struct tl_arena *a, struct tl_state *s, bool (*drop)(void *ctx, const struct tl_binding *b), void *ctx);

/* Something was said of its range since it was made. */
bool tl_objstate_touched(const struct tl_objstate *o);
const struct tl_objstate *tl_state_obj(const struct tl_state *s, tl_obj id);		  /* or NULL */
struct tl_objstate *tl_state_edit_obj(struct tl_arena *a, struct tl_state *s, tl_obj id); /* the same, to write to */
struct tl_objstate *tl_state_add_obj(struct tl_arena *a, struct tl_state *s, tl_obj id);  /* reset when there */

/* v may be with somebody we do not see from now on. */
void tl_state_hand_on(struct tl_arena *a, struct tl_state *s, struct tl_val v);

const struct tl_fact *tl_state_fact(const struct tl_state *s, tl_sym sym);
/* The symbol stands for something new from now on: nothing is known of it. */
void tl_state_forget(struct tl_arena *a, struct tl_state *s, tl_sym sym);
struct tl_fact *tl_state_learn(struct tl_arena *a, struct tl_state *s, tl_sym sym);

/* Equal but for facts and traces. */
bool tl_state_equal(const struct tl_state *a, const struct tl_state *b);
bool tl_state_same_objects(const struct tl_state *a, const struct tl_state *b);
/* Two ways to the same state: into keeps only what is known on both, and the way nearer to all defaults. True when
 * that changed it. */
bool tl_state_meet(struct tl_arena *a, struct tl_state *into, const struct tl_state *other);

void tl_trace_add(
	struct tl_arena *a, struct tl_objstate *o, enum tl_step_kind kind, const struct tl_loc *loc, const char *text);

#endif
