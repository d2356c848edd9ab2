/*
 * Is a C or C++ file worth parsing? Looks for names of the packs as whole identifiers, in code, comments and strings
 * alike: never wrong about "no", and made to say it fast.
 */
#ifndef TL_RUN_PREFILTER_H
#define TL_RUN_PREFILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "pack/pack.h"

struct tl_prefilter; /* immutable once made */

enum tl_hits {
	TL_HIT_NAME = 1,     /* any name of the packs */
	TL_HIT_FUNCTION = 2, /* a function, or (part of) the qualified name of one */
};

struct tl_prefilter *tl_prefilter_new(const struct tl_pack *pack);
/* Looks for these names instead; they are borrowed. "Class::method" is both words, anywhere. All count as TL_HIT_NAME | TL_HIT_FUNCTION. */
struct tl_prefilter *tl_prefilter_new_for(const char *const *names, size_t n);
void tl_prefilter_free(struct tl_prefilter *pf); /* NULL is fine */

/* For a text that comes in chunks: how many of the last bytes of this one must be scanned again with the next one, because a
 * name may go on there. */
size_t tl_prefilter_overlap(const struct tl_prefilter *pf, const char *text, size_t len);

/* Bits of enum tl_hits found in text. Stops as soon as all bits of want are. text must be followed by one byte that is
 * readable and no part of an identifier, a NUL for instance. */
unsigned tl_prefilter_scan(const struct tl_prefilter *pf, const char *text, size_t len, unsigned want);

/* Appends a short text in which a filter made by tl_prefilter_new_for() finds what it finds in this one: each word once. text must
 * be followed by a byte as above. */
void tl_prefilter_words(struct tl_buf *out, const char *text, size_t len);

#endif
