/*
 * Which macros must be defined so that an arm is compiled. Private to front_c.
 *
 * A solver carries one set of decisions; each goal reached adds to it and leaves earlier ones standing.
 */
#ifndef TL_FRONT_C_CONFIG_SOLVE_H
#define TL_FRONT_C_CONFIG_SOLVE_H

#include "front_c/config_regions.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

/* Who defined a macro before the file could ask. */
enum tl_macro_origin {
	TL_MACRO_NOBODY,
	TL_MACRO_OURS,	 /* the compiler or a model: we can say otherwise */
	TL_MACRO_THEIRS, /* a header that was read: it has the last word */
};

TL_VEC_TYPE(tl_number_vec, int64_t);

struct tl_macro_env {
	const char *name;
	enum tl_macro_origin origin;
	bool has_value;
	bool call; /* some condition calls it */
	int64_t value;
	struct tl_number_vec numbers; /* that conditions name together with it */
	UT_hash_handle hh;
};

/* How much of what is already defined may be decided anew. */
enum tl_solve_mode { TL_SOLVE_KEEP, TL_SOLVE_OURS, TL_SOLVE_ALL };

/* A decision, and the first condition that asked for it. */
struct tl_decision {
	const char *name;
	bool defined;
	int64_t value;
	const struct tl_cond *why;
	bool holds;
};

TL_VEC_TYPE(tl_decision_vec, struct tl_decision);

struct tl_solver {
	struct tl_arena *arena;
	const struct tl_pack *pack;
	const struct tl_regions *regions;
	struct tl_macro_env *env; /* what the plain parse found, by name */
	enum tl_solve_mode mode;
	struct tl_decision_vec made;
	bool closed;	 /* what is not decided is not defined: no more questions */
	uint64_t budget; /* of the whole file */
	uint32_t steps;	 /* of this goal */
	unsigned depth, eval_depth;
	bool inner_first; /* of an arm its own condition before those around it: fewer decisions, not always as one would say it */
	bool gave_up; /* of this goal: the search was not finished */
	bool inexact; /* of this goal: numbers were tried, not derived; failure proves nothing */
	struct {      /* what to decide next: a macro, or (name NULL) whether an arm is compiled */
		bool set;
		const char *name;
		uint32_t arm;
		const struct tl_cond *inside; /* the value of a #define that asks, or NULL: the condition itself */
	} pick;
};

void tl_solver_init(struct tl_solver *s, struct tl_arena *a, const struct tl_pack *pack, const struct tl_regions *r);
void tl_solver_fini(struct tl_solver *s);
/* Every macro that the file's conditions ask for gets an entry; the caller fills in what it knows. */
struct tl_macro_env *tl_solver_env(struct tl_solver *s, const char *name); /* NULL: no condition asks */
/* Adds decisions so that the arm is compiled. On false nothing was added. */
bool tl_solver_reach(struct tl_solver *s, uint32_t arm, enum tl_solve_mode mode);
/* With the decisions made, and nothing else defined. */
bool tl_solver_is_active(struct tl_solver *s, uint32_t arm);
void tl_solver_reset(struct tl_solver *s); /* no decisions */

#endif
