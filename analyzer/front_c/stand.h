/* What the neighbours of a name tell about it: uses that show it is declared elsewhere, or nowhere. Private to front_c. */
#ifndef TL_FRONT_C_STAND_H
#define TL_FRONT_C_STAND_H

#include <stddef.h>

#include "base/vec.h"
#include "front_c/scan.h"

TL_VEC_TYPE(tl_token_vec, struct tl_token);

/* C++ text as its tokens, without directives. Both are borrowed. */
struct tl_tokens_of {
	const char *text;
	struct tl_token_vec tokens;
};

enum tl_stand {
	TL_STAND_OTHER,	   /* may be declared there */
	TL_STAND_CALL,	   /* name(...) as a statement, or where a value is wanted */
	TL_STAND_CONSTANT, /* NAME where a value is wanted */
	TL_STAND_TYPE,	   /* name x; name *x; (name *) */
};

enum tl_stand tl_stand_of(const struct tl_tokens_of *t, size_t i);
/* The byte of punctuation there; 0 for anything else, and where there is no token. */
char tl_stand_byte(const struct tl_tokens_of *t, size_t i);

#endif
