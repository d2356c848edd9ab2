/* Texts that a program makes of others. For flow/ and link/. */
#ifndef TL_FLOW_TEXTS_H
#define TL_FLOW_TEXTS_H

#include "flow/interp.h"

#define TL_MOST_TEXT 600 /* bytes: what is longer names no versions, and loops make texts longer without end */

struct tl_made_text {
	const char *text; /* lives as long as its parts and the arena */
	bool there;	  /* it stands where the first argument points to; else it is what the call returns */
};

/* The text that a call of name makes; false when it makes none, or none that is known. */
bool tl_texts_make(struct tl_made_text *out, struct tl_arena *a, const struct tl_state *s, const char *name,
	const struct tl_val *args, uint32_t n_args);
/* True when a function of that name returns a copy of a text: *arg is the argument. */
bool tl_text_copied(const char *func, size_t n_args, uint32_t *arg);
/* True when a function of that name puts a text where its first argument points to; func may be NULL. */
bool tl_text_fills(const char *func);
/* Whether the name of a function ends so, whatever the case. */
bool tl_text_func_ends(const char *name, const char *end);

#endif
