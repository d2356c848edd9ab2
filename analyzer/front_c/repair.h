/*
 * A text that no compiler would take, made into one that the parser takes: an unfinished merge, braces that do not
 * match, statements it stumbles over. Every change keeps the number of bytes and of lines, so that places stay what they are.
 * Private to front_c.
 */
#ifndef TL_FRONT_C_REPAIR_H
#define TL_FRONT_C_REPAIR_H

#include <stdbool.h>

#include "base/buf.h"
#include "front_c/recover.h"
#include "pack/pack.h"

/* The sides of an unfinished merge become the arms of an #if. True when text was changed. */
bool tl_repair_conflicts(struct tl_buf *text);
/* One round: braces first, then the places of the last parse's losses. True when text was changed. */
bool tl_repair_losses(struct tl_buf *text, const struct tl_recover *r, const struct tl_pack *pack, unsigned round);

#endif
