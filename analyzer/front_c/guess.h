/* What a missing name may be, and the text that declares it. Private to front_c. */
#ifndef TL_FRONT_C_GUESS_H
#define TL_FRONT_C_GUESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

/* Tags of records that stand for unknown types begin with this. */
#define TL_GUESS_OPAQUE "tl_opaque_"
/* ... and of records that stand for whatever a variable, a member or a result is. */
#define TL_GUESS_INNER_TAG "tl_inner_"
/* Names of variables that stand for what a macro nobody declared would have given. */
#define TL_GUESS_UNKNOWN "tl_unknown_"

/* The class of everything of unknown class, in C++. */
#define TL_GUESS_ANY "tl_any"

enum tl_guess_kind {
	TL_GUESS_NOTHING,	   /* the source declares it after all */
	TL_GUESS_TYPE,		   /* typedef of a record */
	TL_GUESS_NUMBER_TYPE,	   /* typedef of an integer */
	TL_GUESS_TAG,		   /* struct X, used but never completed */
	TL_GUESS_INNER,		   /* record of a member of a record of ours */
	TL_GUESS_NUMBER,	   /* variable */
	TL_GUESS_NUMBER_POINTER,   /* variable */
	TL_GUESS_RECORD,	   /* variable */
	TL_GUESS_RECORD_POINTER,   /* variable */
	TL_GUESS_FUNCTION_POINTER, /* member */
	TL_GUESS_FUNCTION,	   /* returns a pointer to a record */
	TL_GUESS_LATER_FUNCTION,   /* returns a number; the source may define it further down */
	TL_GUESS_ENUM,		   /* enum X */
	TL_GUESS_CONSTANT,	   /* enumerator */
	TL_GUESS_STRING,	   /* macro */
	TL_GUESS_EMPTY,		   /* macro that is nothing */
	TL_GUESS_EMPTY_CALL,	   /* macro with arguments that is nothing */
	TL_GUESS_WRAPPER,	   /* macro that stands for its argument: a type */
	TL_GUESS_VALUE_CALL,	   /* macro with arguments that is some value */
	TL_GUESS_PLATFORM,	   /* what a platform's header says of it */
	TL_GUESS_NAMESPACE,	   /* C++ from here; names are qualified */
	TL_GUESS_CLASS,
	TL_GUESS_CLASS_TEMPLATE,
	TL_GUESS_CXX_FUNCTION,
	TL_GUESS_TEMPLATE_FUNCTION, /* called with its template arguments */
	TL_GUESS_OBJECT,
	TL_GUESS_METHOD, /* of a class of ours */
	TL_GUESS_FIELD,
	TL_GUESS_LOOP,	/* macro with arguments that begins a loop */
	TL_GUESS_SCOPE, /* ... that begins a block */
};

struct tl_guess_member {
	const char *name;
	enum tl_guess_kind kind;
	unsigned flips;
	struct tl_guess_member *next;
};

struct tl_guess {
	const char *name;
	enum tl_guess_kind kind;
	unsigned flips; /* how often it was changed */
	unsigned since; /* the round in which it became what it is */
	struct tl_guess_member *members;
	unsigned n_members;
	UT_hash_handle hh;
};

bool tl_guess_is_keyword(const char *s);
bool tl_guess_is_word(const char *s); /* an identifier and no keyword */
/* "struct tl_opaque_X" and "X *" and "const X" -> "X"; borrowed or static, valid until the next call in no thread
 * but this. */
const char *tl_guess_tag(const char *type);
/* Namespaces, classes and what is in them; sorted by name. */
void tl_guess_put_cxx(struct tl_buf *out, struct tl_guess *const *sorted, size_t n);

#endif
