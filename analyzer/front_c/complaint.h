/* One error of the parser, taken apart. Private to front_c. */
#ifndef TL_FRONT_C_COMPLAINT_H
#define TL_FRONT_C_COMPLAINT_H

#include <clang-c/Index.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

#define TL_COMPLAINT_NAMES 4

struct tl_complaint {
	char *message;
	const char *names[TL_COMPLAINT_NAMES]; /* what it quotes with '...', then NULL */
	bool in_main;
	const char *text; /* of the file it is about; NULL = unknown */
	size_t len;
	unsigned offset, line;
	const char *macro; /* text with the macro in whose definition it stands; NULL = in none */
	size_t macro_len;
	unsigned macro_offset;
};

/* False for what is no error. Released by tl_complaint_fini(). */
bool tl_complaint_read(struct tl_complaint *out, CXTranslationUnit tu, unsigned index);
void tl_complaint_fini(struct tl_complaint *c);
/* c as a complaint about the place in the macro; false where it stands in none. The copy is not released. */
bool tl_complaint_in_macro(struct tl_complaint *out, const struct tl_complaint *c);
/* The identifier at the place of the complaint, or the next one after blanks; NULL when there is none. */
const char *tl_complaint_word_at(struct tl_arena *a, const struct tl_complaint *c);
/* The whole "a::b::c" that stands around the place of the complaint. */
const char *tl_complaint_scope_at(struct tl_arena *a, const struct tl_complaint *c);
/* The identifier before it; of "f(...)" before it, f. */
const char *tl_complaint_word_before(struct tl_arena *a, const struct tl_complaint *c, bool *is_call);
/* Whether that identifier stands behind another, or behind a star. */
bool tl_complaint_is_third(const struct tl_complaint *c);
/* The identifier before the "a::b::" that leads to the place of the complaint, if any does. */
const char *tl_complaint_word_before_scope(struct tl_arena *a, const struct tl_complaint *c);
/* f of the "f(" whose argument list it stands in, or NULL. */
const char *tl_complaint_call_around(struct tl_arena *a, const struct tl_complaint *c);

#endif
