/*
 * Edits made to fit the text they change: the front ends know where a statement ends, not how its line goes on. Pure:
 * reads no files, changes none.
 */
#ifndef TL_FIX_SETTLE_H
#define TL_FIX_SETTLE_H

#include <stddef.h>

#include "base/arena.h"
#include "model/edit.h"

/* An edit that puts a new line of C behind a statement (text begins with a line end) goes behind the comment that follows
 * the statement, gets the indentation of the lines around and their kind of line end. Others are left as they are.
 * New text is made in arena. */
void tl_fix_settle(struct tl_edit *edit, struct tl_arena *arena, const char *text, size_t len);

#endif
