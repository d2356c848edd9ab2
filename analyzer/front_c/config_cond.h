/* What stands after #if, as a formula. Private to front_c. */
#ifndef TL_FRONT_C_CONFIG_COND_H
#define TL_FRONT_C_CONFIG_COND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

enum tl_cond_kind {
	TL_COND_NUMBER,
	TL_COND_NAME,	 /* the value of a macro; 0 when it is not defined */
	TL_COND_DEFINED, /* defined(name) */
	TL_COND_CALL,	 /* name(...): a macro with arguments, whatever they are */
	TL_COND_UNARY,	 /* op a */
	TL_COND_BINARY,	 /* a op b */
	TL_COND_CHOICE,	 /* a ? b : c */
	TL_COND_UNKNOWN, /* what no definition decides: __has_include(...), text that is no expression */
};

enum tl_cond_op {
	TL_COND_NOT,
	TL_COND_MINUS,
	TL_COND_FLIP,
	TL_COND_OR,
	TL_COND_AND,
	TL_COND_BIT_OR,
	TL_COND_BIT_XOR,
	TL_COND_BIT_AND,
	TL_COND_EQ,
	TL_COND_NE,
	TL_COND_LT,
	TL_COND_LE,
	TL_COND_GT,
	TL_COND_GE,
	TL_COND_SHL,
	TL_COND_SHR,
	TL_COND_ADD,
	TL_COND_SUB,
	TL_COND_MUL,
	TL_COND_DIV,
	TL_COND_REM,
	TL_COND_OP_COUNT
};

struct tl_cond {
	enum tl_cond_kind kind;
	enum tl_cond_op op;
	int64_t value;	  /* TL_COND_NUMBER */
	const char *name; /* TL_COND_NAME, TL_COND_DEFINED, TL_COND_CALL */
	const char *text; /* as written, blanks collapsed */
	const struct tl_cond *a, *b, *c;
};

/* Comments and continued lines become blanks, runs of blanks one. */
char *tl_cond_clean(struct tl_arena *a, const char *text, size_t len);
/* text is clean. Never NULL: what is no expression is TL_COND_UNKNOWN. Everything lives in the arena. */
const struct tl_cond *tl_cond_parse(struct tl_arena *a, const char *text);
const struct tl_cond *tl_cond_defined(struct tl_arena *a, const char *name);
/* "!X", "!defined(X)": the macro that must not be there, or be 0; NULL when the condition is anything else. */
const char *tl_cond_absent(const struct tl_cond *c);
/* What the preprocessor computes; 0 where it would refuse (division by zero). */
int64_t tl_cond_apply(enum tl_cond_op op, int64_t a, int64_t b);
/* As a person writes that the condition holds, or does not: "X < 3" rather than "!(X >= 3)". */
void tl_cond_print(const struct tl_cond *c, bool holds, struct tl_buf *out);

#endif
