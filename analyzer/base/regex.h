/*
 * Regular expressions: the only user of PCRE2 (pcre2pattern(3)). Patterns and subjects are bytes: '.' is one byte, case
 * is ASCII's, other text in a pattern matches its own bytes, and a subject in any encoding can be searched.
 * Match, depth and heap limits are set, so that no input can make a match run away.
 */
#ifndef TL_BASE_REGEX_H
#define TL_BASE_REGEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* Not for several threads at once: the first match makes it ready. */
struct tl_regex;

enum tl_regex_flags {
	TL_RE_CASELESS = 1,
	TL_RE_MULTILINE = 2, /* ^ and $ match at line ends */
	TL_RE_EXTENDED = 4,  /* white space and comments in the pattern are ignored */
	TL_RE_DOTALL = 8,
};

#define TL_RE_GROUPS 32

/* One match: byte ranges of the whole (0) and of each group; start == (size_t)-1 where a group took no part. */
struct tl_match {
	size_t start[TL_RE_GROUPS], end[TL_RE_GROUPS];
	size_t n;
};

/* NULL and err (line 0, col = offset in pattern + 1) when pattern is no regular expression, or has more groups than
 * struct tl_match holds. Freed by tl_regex_free(). */
struct tl_regex *tl_regex_new(const char *pattern, unsigned flags, struct tl_err *err);
void tl_regex_free(struct tl_regex *re);
/* The first match at or after from. 1 = matched, 0 = not, -1 = a limit was hit (treated as undecided by callers).
 * out may be NULL. */
int tl_regex_match(const struct tl_regex *re, const char *subject, size_t len, size_t from, struct tl_match *out);
/* Number of the group called name, 0 when there is none. */
size_t tl_regex_group(const struct tl_regex *re, const char *name);

#endif
