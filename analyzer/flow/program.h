/*
 * The functions of all units by name, and for each the slice of ops that can matter to a protocol range. Interpreting
 * only the slice is what makes whole programs affordable.
 */
#ifndef TL_FLOW_PROGRAM_H
#define TL_FLOW_PROGRAM_H

#include "ir/ir.h"
#include "pack/pack.h"

/* A register used after a call that may end in several ways, or in another block, belongs to the state. */
enum { TL_CROSS_NONE, TL_CROSS_CALL, TL_CROSS_BLOCK };

/* How an op matters: not at all, to a branch, or to what a library is told. */
enum { TL_LIVE_NOT, TL_LIVE_CONDITION, TL_LIVE_VALUE };

/* What of a function matters. Indexes: blocks, and ops counted through all blocks. */
struct tl_slice {
	uint32_t *first_op; /* per block: number of its first op */
	uint8_t *live_op;   /* per op: TL_LIVE_* */
	uint8_t *cross_reg; /* per register: TL_CROSS_* */
	uint32_t *reg_slot; /* per register that stays in its block: its place in a register file of n_reg_slots */
	uint32_t n_reg_slots;
	/* A branch that decides nothing is not taken: control goes on where its ways meet again. The blocks that are left have
	 * slots, numbered in reverse postorder. */
	uint32_t *skip_to;  /* per block with such a branch: where; TL_EXIT = the function ends; else TL_NO_SKIP */
	uint32_t *slot_of;  /* per block; TL_NO_SLOT = never run */
	uint32_t *block_at; /* per slot */
	uint32_t n_slots;
	uint8_t *endless; /* per block: head of a loop without a way out */
	uint8_t *param;	  /* per parameter: TL_LIVE_*, how its value matters */
};

#define TL_EXIT (UINT32_MAX - 1)
#define TL_NO_SKIP UINT32_MAX
#define TL_NO_SLOT UINT32_MAX

/* A function's definition in one unit. */
struct tl_def {
	const struct tl_unit *unit;
	const struct tl_func *func;
	struct tl_def *next; /* another definition of the same name */
	bool touches;	     /* calls a pack's function that does something, or a function that touches */
	bool called;	     /* a function that touches calls it */
	bool visited;	     /* some analysis went through it */
	bool creates;	     /* an object of a library begins in it, or in a function it calls */
	bool prepares; /* what later objects begin with is set in it, or in a function it calls: structs, defaults of the process */
	bool sets;	/* a range is changed in it, or in a function it calls */
	bool bounds;	/* ... in another way than by what the object is made for */
	bool begins;	/* an object of a library begins in it itself */
	bool too_much;	/* as an entry it leads to more than the budget allows ... */
	bool too_long;	/* ... and even the long one does */
	uint8_t worlds; /* bit 0, and those of the worlds in which something else is reached from it than in the first */
	bool concluded; /* an analysis came back with what begins in it ... */
	bool carried;	/* ... or in a function that it calls, by a call of its own */
	/* What its returns say (failure.c): one gives something else than nothing; what the last one gives, if a number. */
	bool returns_seen, returns_something, has_success;
	int64_t success;
	struct tl_slice *slice; /* made when first needed */
	uint32_t index;		/* order of units and functions: deterministic */
	uint32_t config;	/* number of its unit among those of its file */
};

struct tl_program;
struct tl_edges;

/* units are borrowed. Their order does not matter: definitions are ordered by file name and position. */
struct tl_program *tl_program_new(const struct tl_pack *pack, const struct tl_unit_vec *units);
void tl_program_free(struct tl_program *p);

size_t tl_program_n_defs(const struct tl_program *p);
struct tl_def *tl_program_def(const struct tl_program *p, size_t i);
/* The definition that a call from unit reaches: its own first, else one of a file near it; NULL when none is known. Where
 * several can be meant, as those of backends or of a file's configurations, it is the one that the world names. */
struct tl_def *tl_program_find(const struct tl_program *p, const char *name, const struct tl_unit *from);
struct tl_def *tl_program_find_in(
	const struct tl_program *p, const char *name, const struct tl_unit *from, uint32_t world);
/* The definitions that such a call reaches in one world or another, in order: the one after the given, NULL to begin with. */
struct tl_def *tl_program_meant(
	const struct tl_program *p, const char *name, const struct tl_unit *from, const struct tl_def *after);
/* World n: of alternative definitions, the n-th is reached, where there are so many. 0 to begin with. */
void tl_program_set_world(struct tl_program *p, uint32_t world);
uint32_t tl_program_n_worlds(const struct tl_program *p);
/* The calls by name in this world, once it is known what touches TLS. */
const struct tl_edges *tl_program_edges(const struct tl_program *p);
const struct tl_slice *tl_program_slice(struct tl_program *p, struct tl_def *def);
/* The row about a function of that name, for a call in from. NULL when there is none, or the name is common and the program has its
 * own, or the unit has nothing to do with the library. */
const struct tl_api *tl_program_api(const struct tl_program *p, const char *name, const struct tl_unit *from);
const struct tl_pack *tl_program_pack(const struct tl_program *p);
/* What calls through pointers may reach. */
const struct tl_indirect *tl_program_indirect(const struct tl_program *p);
/* True for a field ("record.field") or global that holds a pointer to a record, or a library's handle. */
bool tl_program_is_handle(const struct tl_program *p, const char *name);
/* True when what a field or global of that name holds is lent to connections, and none is made from it. */
bool tl_program_only_lends(const struct tl_program *p, const char *name);
/* True when somewhere a connection is made from what a field or global of that name holds. */
bool tl_program_connects_from(const struct tl_program *p, const char *name);
void tl_program_note_process(struct tl_program *p, const struct tl_lib *lib);
/* True when some call sets a default of the whole process for the library. */
bool tl_program_sets_process(const struct tl_program *p, const struct tl_lib *lib);
#endif
