/* The text of a file as the syntax families want it: UTF-8 or bytes, without a byte order mark in the way. */
#ifndef TL_CONF_DECODE_H
#define TL_CONF_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct tl_decoded {
	const char *text; /* the input itself when exact, else in the arena; NUL-terminated only in the latter case */
	size_t len;
	size_t skip; /* bytes of a byte order mark at the beginning of text */
	bool exact;  /* offsets into text are offsets into the file */
	bool binary; /* no text at all */
};

/* UTF-16 with a byte order mark is decoded (exact is false then); everything else stays as it is. */
struct tl_decoded tl_decode(struct tl_arena *a, const char *text, size_t len);

#endif
