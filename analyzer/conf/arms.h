/*
 * Which places of source code stand in different arms of one condition, told by its layout: an arm is what is indented below
 * its head, and "else", "elif", "case x:" and the like on the column of an earlier head begin the next one.
 */
#ifndef TL_CONF_ARMS_H
#define TL_CONF_ARMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct tl_arms;

/* code has len bytes and a NUL after them; comments and the insides of strings are blanks. */
const struct tl_arms *tl_arms_of(struct tl_arena *a, const char *code, size_t len);
/* No run comes by both places: both are offsets into the code. */
bool tl_arms_apart(const struct tl_arms *arms, size_t x, size_t y);

#endif
