/*
 * Source text with its comments and strings blanked: same length, same lines, so that a pattern finds code only and
 * its offsets are the file's. Knows how languages spell comments and strings, nothing else.
 */
#ifndef TL_CONF_MASK_H
#define TL_CONF_MASK_H

#include <stddef.h>

#include "base/arena.h"

struct tl_language;

struct tl_masked {
	char *code;    /* comments, what never runs, and the insides of strings are blanks; quotes stay */
	char *strings; /* comments and what never runs are blanks, strings stay */
};

/* By name ("csharp"), NULL when there is none; by the extension of a path, NULL when none has it. */
const struct tl_language *tl_language_named(const char *name);
const struct tl_language *tl_language_of(const char *path);
/* Both texts have len bytes and a NUL after them, in the arena. */
struct tl_masked tl_mask(struct tl_arena *a, const struct tl_language *l, const char *text, size_t len);

#endif
