/*
 * Value grammars: texts that carry versions, read the same way whether they stand in a C string literal or in a
 * configuration line. Each is an evaluator over a range: it changes floor, ceiling, switches or level as the
 * product that reads the text would.
 */
#ifndef TL_PACK_GRAMMAR_H
#define TL_PACK_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/range.h"
#include "pack/pack.h"

/* One word of a text that named a version or a level: for carets and edits. Offsets into the text. */
struct tl_token {
	size_t start, end;
	tl_protoset set;
	bool enables; /* else it switches off */
};

struct tl_reading {
	struct tl_range range; /* after the text */
	bool touched;	       /* the text says something about versions (or level) */
	bool decides;	       /* ... about all of them, whatever was in force */
	bool invalid;	       /* the product would reject the whole text */
	const char *why;       /* static text: why invalid or undecided; or NULL */
	bool undecided;	       /* rests on something outside the text (@SYSTEM, a variable) */
	struct tl_token tokens[32];
	size_t n_tokens;
};

/* Reads text as grammar name over range before. scale gives the spelling of versions where the grammar needs one; may be NULL
 * otherwise. Returns 0; -1 when there is no grammar of that name (the pack loader refuses such rows). */
int tl_grammar_read(const char *name, const struct tl_scale *scale, const struct tl_range *before, const char *text,
	size_t len, struct tl_reading *out);
bool tl_grammar_exists(const char *name);
/* True when the grammar needs a scale for its words. */
bool tl_grammar_needs_scale(const char *name);
/* False when its texts can speak of the security level only. */
bool tl_grammar_has_versions(const char *name);
/* True when a text of it sets a bound whatever was in force: of several the last decides alone. */
bool tl_grammar_sets_bound(const char *name);

#endif
