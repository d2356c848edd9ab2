/*
 * Abstract values and the names of places. Knows integers, texts, symbols and TLS objects by number; knows no
 * library and no program structure.
 *
 * A value is concrete per state: where a variable may hold two things, there are two states (state.h). What cannot be
 * known is a symbol with an identity, so that reading the same unknown twice gives the same symbol and a condition on it
 * holds for both.
 */
#ifndef TL_FLOW_VALUE_H
#define TL_FLOW_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "ir/ir.h"
#include "model/endpoint.h"

typedef uint32_t tl_key; /* an interned place; 0 = none */
typedef uint32_t tl_sym; /* an unknown with an identity; 0 = none */
typedef uint32_t tl_obj; /* an object of a TLS library; 0 = none */

enum tl_val_kind {
	TL_VAL_NONE, /* never stored to */
	TL_VAL_INT,
	TL_VAL_STR,
	TL_VAL_FUNC,   /* text = linkage name */
	TL_VAL_METHOD, /* a library's method */
	TL_VAL_OBJ,
	TL_VAL_ADDR, /* of the place id */
	TL_VAL_SYM,  /* symbol id, possibly under a relation */
};

/* What a TL_VAL_SYM value says of its symbol s. */
enum tl_rel {
	TL_REL_SELF,	 /* s */
	TL_REL_OR,	 /* s | num: at least these bits */
	TL_REL_AND,	 /* s & num */
	TL_REL_EQ,	 /* s == num */
	TL_REL_NE,	 /* s != num */
	TL_REL_ZERO_AND, /* (s & num) == 0 */
	TL_REL_LT,	 /* s < num */
	TL_REL_GE,	 /* s >= num */
	TL_REL_ANY,	 /* something computed from s */
};

/* What TLS_client_method() and its kin return. */
struct tl_method {
	tl_protoset able; /* 0 = as flexible as the library's */
	bool fixed;
	enum tl_role role;
	struct tl_loc loc;
};

struct tl_val {
	enum tl_val_kind kind;
	enum tl_rel rel;
	uint32_t id; /* symbol, object or key */
	int64_t num;
	/* string, function; for integers the name they were written with, or NULL; for symbols that of a constant nobody
	 * declares, or NULL */
	const char *text;
	const struct tl_method *method;
};

struct tl_names; /* interning of places and symbols; one for an analysis */

struct tl_names *tl_names_new(void);
void tl_names_free(struct tl_names *n);

enum tl_key_kind { TL_KEY_LOCAL, TL_KEY_REG, TL_KEY_GLOBAL, TL_KEY_SYM, TL_KEY_PART, TL_KEY_HEAP };

struct tl_key_info {
	enum tl_key_kind kind;
	uint32_t frame;	  /* local, register, heap */
	uint32_t number;  /* local, register, symbol pointed through */
	tl_key parent;	  /* part: of what */
	const char *name; /* global's name; part: "record.field", NULL for an element */
	int64_t index;	  /* part without name: element, -1 = any */
};

tl_key tl_key_of(struct tl_names *n, struct tl_key_info info);
const struct tl_key_info *tl_key_info(const struct tl_names *n, tl_key k);
/* The place a part belongs to in the end. */
tl_key tl_key_root(const struct tl_names *n, tl_key k);

enum tl_sym_kind { TL_SYM_PARAM, TL_SYM_LOAD, TL_SYM_OP, TL_SYM_WIDE, TL_SYM_NULL };
/* The symbol for an unknown: of a parameter, of what a place held, of what an op gave in a frame, of a place at a loop; the address that
 * was there where the analysis has none. */
tl_sym tl_sym_of(struct tl_names *n, enum tl_sym_kind kind, uint32_t frame, uint32_t number, const void *op);
/* The place a TL_SYM_LOAD symbol was read from; 0 for other kinds. */
tl_key tl_sym_place(const struct tl_names *n, tl_sym s);

struct tl_val tl_val_int(int64_t num, const char *text);
struct tl_val tl_val_sym(tl_sym s);
bool tl_val_equal(const struct tl_val *a, const struct tl_val *b);

#endif
