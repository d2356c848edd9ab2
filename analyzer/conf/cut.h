/*
 * A text cut out of a file whose bytes need not stand there as they are: quotes are gone, values of variables have come in.
 * Every byte knows where it came from. Borrowed, like the arrays it points to.
 */
#ifndef TL_CONF_CUT_H
#define TL_CONF_CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "conf/tree.h"

struct tl_cut {
	const char *text; /* not NUL-terminated */
	size_t len;
	const uint32_t *at; /* offset in the file of each byte; NULL: byte i stands at base + i */
	uint32_t base;
};

static inline uint32_t tl_cut_offset(const struct tl_cut *c, size_t i)
{
	if (!c->at)
		return c->base + (uint32_t)i;
	return i < c->len ? c->at[i] : c->len ? c->at[c->len - 1] + 1 : c->base;
}

/* Where the byte before "to" ends, "from" being where the part begins: a part without bytes ends where it begins. */
static inline uint32_t tl_cut_end(const struct tl_cut *c, size_t from, size_t to)
{
	uint32_t start = tl_cut_offset(c, from), end = to > from ? tl_cut_offset(c, to - 1) + 1 : start;

	return end < start ? start : end;
}

static inline struct tl_cut tl_cut_part(const struct tl_cut *c, size_t from, size_t to)
{
	return (struct tl_cut){.text = from ? c->text + from : c->text, /* of an empty one it may be NULL */
		.len = to - from,
		.at = c->at ? c->at + from : NULL,
		.base = tl_cut_offset(c, from)};
}

static inline struct tl_word tl_cut_word(const struct tl_cut *c)
{
	struct tl_word w = {.text = c->text, .len = (uint32_t)c->len, .start = tl_cut_offset(c, 0)};

	w.end = tl_cut_end(c, 0, c->len);
	w.literal = true;
	for (size_t i = 1; c->at && i < c->len && w.literal; i++)
		w.literal = c->at[i] == c->at[i - 1] + 1;
	return w;
}

#endif
