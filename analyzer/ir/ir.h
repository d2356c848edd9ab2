/*
 * Our small program: what a front end says a source file does, without clang and without TLS.
 *
 * A unit is one file read under one configuration. It has functions; a function has locals and basic blocks; a block
 * has ops and ends with exactly one terminator (jump, branch, switch, ret). Values are registers, numbered
 * from 1 within a function, each defined by one op (0 = none); anything that is assigned twice is a local. Short-circuit
 * operators and ?: are branches over locals. Global and static initialisers are stores in the function named "@init".
 *
 * Names of linkage: C functions and globals by name; with internal linkage "name@file" (file as reported); C++ qualified,
 * "ns::Class::method", without parameter types; a constructor "ns::Class::Class". Fields are qualified by record:
 * "record.field" (struct tag, or the typedef name of an untagged struct; "?.field" when the record is unknown).
 *
 * Memory: a unit and all it points to live in the arena given at creation.
 */
#ifndef TL_IR_IR_H
#define TL_IR_IR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/vec.h"

typedef uint32_t tl_reg;

/* A range of source text; file indexes unit.files. For text that came out of a macro: the place of its expansion. */
struct tl_span {
	uint32_t file;
	uint32_t line, col, end_line, end_col; /* 1-based, bytes, end exclusive; line 0 = unknown */
	uint32_t start, end;		       /* byte offsets */
	bool macro;			       /* (part of) a macro expansion: no edit may touch it */
};

enum tl_place_base { TL_PLACE_LOCAL, TL_PLACE_GLOBAL, TL_PLACE_DEREF };
enum tl_elem_kind { TL_ELEM_FIELD, TL_ELEM_INDEX };

/* One step from a place to a part of it. */
struct tl_elem {
	enum tl_elem_kind kind;
	const char *field; /* TL_ELEM_FIELD: "record.field" */
	int64_t index;	   /* TL_ELEM_INDEX: -1 = not known, -2 = what the place's index register holds */
};

#define TL_INDEX_UNKNOWN (-1)
#define TL_INDEX_REG (-2)

/* Where a value is kept: a local, a global, or what a register points to, and a path of fields and elements from there. */
struct tl_place {
	enum tl_place_base base;
	uint32_t local;	    /* TL_PLACE_LOCAL: index into func.locals */
	const char *global; /* TL_PLACE_GLOBAL: its linkage name */
	tl_reg reg;	    /* TL_PLACE_DEREF */
	tl_reg index; /* which element is meant where the path says TL_INDEX_REG, at one step at most; 0 = there is none */
	const struct tl_elem *path;
	uint32_t n_path;
};

enum tl_op_kind {
	TL_OP_INT,     /* dst = num; text = the name it was written with ("TLS1_VERSION"), or NULL */
	TL_OP_STR,     /* dst = text (a string literal, decoded) */
	TL_OP_FUNC,    /* dst = address of the function named text */
	TL_OP_UNKNOWN, /* dst = something the front end cannot say; text = why, or the undeclared name */
	TL_OP_LOAD,    /* dst = place */
	TL_OP_STORE,   /* place = a */
	TL_OP_ADDR,    /* dst = &place */
	TL_OP_ZERO,    /* all bytes of place = 0 ({0}, memset(p, 0, n), calloc) */
	TL_OP_UN,      /* dst = un a */
	TL_OP_BIN,     /* dst = a bin b */
	TL_OP_CALL,    /* dst = text(args); text NULL = through register a; a method's object is args[0] */
	TL_OP_JUMP,    /* to then */
	TL_OP_BRANCH,  /* a != 0 ? then : else_ */
	TL_OP_SWITCH,  /* on a: cases, else else_ */
	TL_OP_RET,     /* return a (0 = nothing) */
};

enum tl_un { TL_UN_NEG, TL_UN_NOT /* ~ */, TL_UN_LNOT /* ! */ };
enum tl_bin {
	TL_BIN_ADD,
	TL_BIN_SUB,
	TL_BIN_MUL,
	TL_BIN_DIV,
	TL_BIN_REM,
	TL_BIN_AND,
	TL_BIN_OR,
	TL_BIN_XOR,
	TL_BIN_SHL,
	TL_BIN_SHR,
	TL_BIN_EQ,
	TL_BIN_NE,
	TL_BIN_LT,
	TL_BIN_LE,
	TL_BIN_GT,
	TL_BIN_GE,
	TL_BIN_COUNT
};

struct tl_case {
	int64_t value;
	uint32_t block;
};

struct tl_arg {
	tl_reg reg;
	struct tl_span span; /* the argument as written, for edits; line 0 = none */
};

struct tl_op {
	enum tl_op_kind kind;
	tl_reg dst, a, b;
	int64_t num;
	const char *text;
	struct tl_place place;
	enum tl_un un;
	enum tl_bin bin;
	const struct tl_arg *args;
	uint32_t n_args;
	const struct tl_case *cases;
	uint32_t n_cases;
	uint32_t then, else_; /* block numbers */
	struct tl_span span;
	struct tl_span stmt; /* TL_OP_CALL: the whole statement it stands in, for insertions after it; line 0 = none */
};

struct tl_local {
	const char *name;
	const char *type; /* spelled without qualifiers and, for a pointer, with " *"; may be "" */
};

TL_VEC_TYPE(tl_op_vec, struct tl_op);

struct tl_block {
	struct tl_op_vec ops;
};

TL_VEC_TYPE(tl_block_vec, struct tl_block);
TL_VEC_TYPE(tl_local_vec, struct tl_local);

struct tl_func {
	const char *name;   /* linkage name */
	const char *title;  /* as a person writes it */
	bool internal;	    /* internal linkage */
	bool address_taken; /* its address is used in this unit */
	uint32_t n_params;  /* locals[0 .. n_params) are the parameters; a method's first is "this" */
	struct tl_local_vec locals;
	struct tl_block_vec blocks; /* blocks.v[0] is the entry */
	tl_reg n_regs;		    /* registers are 1 .. n_regs */
	struct tl_span span;	    /* its name in its definition */
};

TL_VEC_TYPE(tl_func_vec, struct tl_func);

/* A pack name standing in live code: op_line says whether some op explains it. */
struct tl_site {
	const char *name;
	struct tl_span span;
	bool resolved;
	const char *why; /* not resolved: the reason */
};

TL_VEC_TYPE(tl_site_vec, struct tl_site);
TL_VEC_TYPE(tl_name_vec, const char *);

/* How well a file was read. */
enum tl_quality {
	TL_QUALITY_BUILD,    /* with the flags of a compile database, without errors */
	TL_QUALITY_MODEL,    /* without a database, everything found or modelled */
	TL_QUALITY_FALLBACK, /* text was lost to errors */
	TL_QUALITY_TOKENS,   /* only tokens were read */
};

struct tl_unit {
	struct tl_arena *arena;
	const char *file;   /* the main file, as reported */
	const char *config; /* condition it was read under; "" = the plain one */
	bool cplusplus;
	enum tl_quality quality;
	struct tl_name_vec files; /* files.v[0] == file; spans index this */
	struct tl_func_vec funcs;
	struct tl_site_vec sites;
	struct tl_name_vec
		macros; /* of the main file that stand for names of the packs: who uses them is worth reading */
	struct tl_name_vec libs; /* ids of the libraries it has to do with, of those with names as common as "socket" */
	struct tl_name_vec notes; /* what went wrong while reading, one sentence each */
};

struct tl_unit *tl_unit_new(struct tl_arena *a, const char *file);
/* Index of a file name in the unit, added when new. */
uint32_t tl_unit_file(struct tl_unit *u, const char *file);
struct tl_func *tl_unit_func(const struct tl_unit *u, const char *name); /* or NULL */
/* The op that gives a register its value; NULL for register 0, which is none. Looks through the function: for many questions
 * about one function, fill a table instead. */
const struct tl_op *tl_func_op_of(const struct tl_func *f, tl_reg reg);
/* The parameter that a register holds as the caller gave it, assigned nowhere; f->n_params when it holds anything else. */
uint32_t tl_func_param_of(const struct tl_func *f, tl_reg reg);
/* The ops of all registers, in the arena: the op by register. */
const struct tl_op **tl_func_ops_by_reg(struct tl_arena *a, const struct tl_func *f);

/* The canonical text form: one line an op. It is what workers send, what `summarize` writes and what tests are written in.
 * Printing a parsed unit gives the same bytes. The grammar stands in docs/design.md. */
void tl_unit_print(const struct tl_unit *u, struct tl_buf *out);
/* Reads one or more units. On -1 err has line and column of the text; what was added to out stays valid. */
TL_VEC_TYPE(tl_unit_vec, struct tl_unit *);
int tl_unit_parse(struct tl_unit_vec *out, struct tl_arena *a, const char *name, const char *text, size_t len,
	struct tl_err *err);
/* Checks what every pass relies on: block ends, register definitions, numbers in range. 0, or -1 and why. */
int tl_unit_check(const struct tl_unit *u, struct tl_err *err);

#endif
