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
	uint32_t *first_op;  /* per block: number of its first op */
	uint8_t *live_op;    /* per op: TL_LIVE_* */
	uint8_t *cross_reg;  /* per register: TL_CROSS_* */
	uint32_t *order;     /* per block: its place in reverse postorder */
	uint8_t *endless;    /* per block: head of a loop without a way out */
};

/* A function's definition in one unit. */
struct tl_def {
	const struct tl_unit *unit;
	const struct tl_func *func;
	struct tl_def *next;	 /* another definition of the same name */
	bool touches;		 /* calls a pack's function that does something, or a function that touches */
	bool called;		 /* a function that touches calls it */
	bool visited;		 /* some analysis went through it */
	bool creates;		 /* an object of a library begins in it */
	bool concluded;		 /* ... and an analysis came to its end */
	struct tl_slice *slice;	 /* made when first needed */
	uint32_t index;		 /* order of units and functions: deterministic */
};

struct tl_program;

/* units are borrowed. Their order does not matter: definitions are ordered by file name and position. */
struct tl_program *tl_program_new(const struct tl_pack *pack, const struct tl_unit_vec *units);
void tl_program_free(struct tl_program *p);

size_t tl_program_n_defs(const struct tl_program *p);
struct tl_def *tl_program_def(const struct tl_program *p, size_t i);
/* The definition that a call from unit reaches: its own first, else the first of that name; NULL when none is known. */
struct tl_def *tl_program_find(const struct tl_program *p, const char *name, const struct tl_unit *from);
const struct tl_slice *tl_program_slice(struct tl_program *p, struct tl_def *def);
/* Fields ("record.field") and globals whose stores flow into library calls, in no order. */
void tl_program_live_names(const struct tl_program *p, void (*each)(void *ctx, const char *name), void *ctx);
const struct tl_pack *tl_program_pack(const struct tl_program *p);
/* True when the pack row does anything at all. */
bool tl_api_acts(const struct tl_api *api);

#endif
