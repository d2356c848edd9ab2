/* Made-up headers as their declarations, so that a parse can be given only those that it needs. Private to front_c. */
#ifndef TL_FRONT_C_MODEL_SPLIT_H
#define TL_FRONT_C_MODEL_SPLIT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"

struct tl_declaration {
	const char *text; /* whole lines of what was split */
	size_t len;
	TL_VEC(const char *) names; /* what it declares; none: it stays, used or not */
};

TL_VEC_TYPE(tl_declarations, struct tl_declaration);

/*
 * Both split the whole text, which is borrowed; the rest lives in the arena. Of C a line that declares one thing is by itself:
 * "...name(...);", "enum { NAME = 1 };", "#define NAME ...", and "MACRO(word)" where names are glued together by a macro of the
 * text. Of C++ a declaration begins at the margin, and what it goes on with is indented or a closing brace; namespaces are opened
 * and closed at the margin, too. What stands in none always stays.
 */
void tl_split_c(struct tl_declarations *out, struct tl_arena *a, const char *text, size_t len);
void tl_split_cxx(struct tl_declarations *out, struct tl_arena *a, const char *text, size_t len);

#endif
